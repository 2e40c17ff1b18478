/** What a rule lets people choose: one declaration that is type, default, schema and documentation. */
export interface Option<Value> {
  readonly default: Value;
  readonly description: string;
  /** The option's JSON schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What is wrong with a value, as the end of "… must be"; undefined when nothing is. */
  readonly fault: (value: unknown) => string | undefined;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values that a rule with such options gets. */
export type ValuesOf<Declared extends Options> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Option<infer Value> ? Value : never;
};

export function integer(about: {
  readonly default: number;
  readonly minimum: number;
  readonly description: string;
}): Option<number> {
  const { minimum, description } = about;
  return {
    default: about.default,
    description,
    schema: { type: 'integer', minimum, default: about.default, description },
    fault: (value) =>
      Number.isInteger(value) && Number(value) >= minimum
        ? undefined
        : `a whole number of at least ${minimum}`,
  };
}

export function strings(about: {
  readonly default: readonly string[];
  readonly description: string;
}): Option<readonly string[]> {
  const { description } = about;
  return {
    default: about.default,
    description,
    schema: { type: 'array', items: { type: 'string' }, default: about.default, description },
    fault: (value) =>
      Array.isArray(value) && value.every((it) => typeof it === 'string') ? undefined : 'a list of texts',
  };
}

export function defaultsOf<Declared extends Options>(options: Declared): ValuesOf<Declared> {
  return Object.fromEntries(
    Object.entries(options).map(([name, it]) => [name, it.default]),
  ) as ValuesOf<Declared>;
}
