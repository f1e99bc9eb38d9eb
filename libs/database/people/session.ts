/** Who is signed in at the pages, as express-session keeps it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session')
export class Session {
  @PrimaryColumn('varchar') sid!: string;
  @Column('json') sess!: object;
  @Column('timestamp', { precision: 6 }) expire!: Date;
}
