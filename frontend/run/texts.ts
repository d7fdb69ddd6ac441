/** The learner's language: templates by key, such as "{shared} of {n} points are shared.", sent by the server. */
export type Dictionary = Readonly<Record<string, string>>;

export type Values = Readonly<Record<string, string | number>>;

/** The text of a key with its {names} filled in; a missing key shows itself. */
export function text(texts: Dictionary, key: string, values: Values = {}): string {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** As `text`, from `key.one`, `key.other` and so on by the language's plural rules; zero may have its `key.none`. */
export function counted(texts: Dictionary, key: string, count: number, values: Values = {}): string {
  const none = `${key}.none`;
  if (count === 0 && texts[none] !== undefined) return text(texts, none, values);
  const form = `${key}.${grammar().plural.select(count)}`;
  return text(texts, texts[form] === undefined ? `${key}.other` : form, { count, ...values });
}

/** The first of these keys that has a text. */
export function firstKey(texts: Dictionary, ...keys: string[]): string {
  return keys.find(key => texts[key] !== undefined) ?? keys[keys.length - 1];
}

/** "A, B, and D" */
export function listed(items: readonly string[]): string {
  return grammar().list.format(items);
}

interface Grammar {
  readonly language: string;
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
}

let known: Grammar | null = null;

/** The page's language; making its rules takes milliseconds, so they are kept. */
function grammar(): Grammar {
  const language = document.documentElement.lang || 'en';
  if (known?.language !== language) {
    known = { language, plural: new Intl.PluralRules(language), list: new Intl.ListFormat(language, { type: 'conjunction' }) };
  }
  return known;
}
