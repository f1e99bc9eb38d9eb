/**
 * What an OpenAPI document leaves untold of its answers: a rule over the document, so that
 * violations can be planted in it.
 */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: readonly unknown[];
  description?: string;
  example?: unknown;
  properties?: { [name: string]: Schema };
  additionalProperties?: boolean | Schema;
  items?: Schema;
  oneOf?: Schema[];
  allOf?: Schema[];
  anyOf?: Schema[];
}
interface Answer {
  description?: string;
  content?: { [type: string]: { schema?: Schema } };
}
export interface Told {
  paths: {
    [path: string]: {
      [method: string]: {
        summary?: string;
        parameters?: { name: string; schema?: Schema }[];
        responses: { [status: string]: Answer };
      };
    };
  };
  components: { schemas: { [name: string]: Schema } };
}

/** Where, and what is missing there. */
export function untyped(document: Told): readonly string[] {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({
      at: `${method.toUpperCase()} ${path}`,
      route,
    })),
  );
  const seen = new Set<string>();
  return routes.flatMap(({ at, route }) => [
    ...(route.summary ? [] : [`${at} has no summary`]),
    ...(route.parameters ?? []).flatMap(({ name, schema }) =>
      schema?.type ? [] : [`${at}: the parameter ${name} has no type`],
    ),
    ...Object.entries(route.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([status, answer]) => ofAnswer(document, `${at} ${status}`, answer, seen)),
  ]);
}

function ofAnswer(
  document: Told,
  at: string,
  { description, content }: Answer,
  seen: Set<string>,
): readonly string[] {
  const schemas = Object.entries(content ?? {});
  const silent = at.endsWith(' 204');
  return [
    ...(description ? [] : [`${at} has no description`]),
    ...(schemas.length === 0 && !silent ? [`${at} has no content`] : []),
    ...(schemas.length > 0 && silent ? [`${at} has content`] : []),
    ...schemas.flatMap(([type, { schema = {} }]) =>
      ofSchema(document, `${at} ${type}`, schema, seen),
    ),
  ];
}

/** A schema that is referred to is looked into once, under its own name. */
function ofSchema(
  document: Told,
  at: string,
  schema: Schema,
  seen: Set<string>,
): readonly string[] {
  const look = (where: string, one: Schema) => ofSchema(document, where, one, seen);
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    if (seen.has(name)) return [];
    seen.add(name);
    const found = document.components.schemas[name];
    return found ? look(name, found) : [`${at} refers to ${name}, which is not there`];
  }
  const parts = [...(schema.oneOf ?? []), ...(schema.allOf ?? []), ...(schema.anyOf ?? [])];
  if (parts.length > 0) return parts.flatMap((part) => look(at, part));
  if (schema.type === undefined) return [`${at} has no type`];
  if (schema.type === 'array')
    return schema.items ? look(`${at}[]`, schema.items) : [`${at} does not say what is in it`];
  if (schema.type !== 'object') return [];
  const { properties = {}, additionalProperties } = schema;
  return [
    ...(additionalProperties === true ||
    (additionalProperties === undefined && Object.keys(properties).length === 0)
      ? [`${at} may hold anything`]
      : []),
    ...(typeof additionalProperties === 'object' ? look(`${at}.*`, additionalProperties) : []),
    ...Object.entries(properties).flatMap(([name, property]) => [
      ...ofProperty(`${at}.${name}`, property),
      ...look(`${at}.${name}`, property),
    ]),
  ];
}

/** What it is, and how one looks; a property of another class looks as that class does. */
function ofProperty(at: string, property: Schema): readonly string[] {
  const plain = (one: Schema | undefined) =>
    one?.type !== undefined && one.type !== 'object' && one.type !== 'array';
  return [
    ...(property.description ? [] : [`${at} has no description`]),
    ...((plain(property) || plain(property.items)) && property.example === undefined
      ? [`${at} has no example`]
      : []),
  ];
}
