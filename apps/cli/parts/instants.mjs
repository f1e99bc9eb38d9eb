/** Awkward instants to begin at, in London's time: what counts on a quiet day fails at one of them. */
export const instants = [
  ['Friday, 11pm', '2026-09-18T23:00:00+01:00'],
  ['Christmas Eve, 4pm', '2026-12-24T16:00:00Z'],
  ['the night clocks go forward', '2027-03-28T00:30:00Z'],
  ['the night clocks go back', '2026-10-25T01:30:00+01:00'],
  ['29 February', '2028-02-29T10:00:00Z'],
  ['New Year, at midnight', '2027-01-01T00:00:00Z'],
];
