import { isPseudo, pseudo } from './pseudo.ts'

export type Params = Readonly<Record<string, string | number>>

/** `t(key, params)`: the words of one catalogue. A key that is not in it does not compile. */
export type Translate<Key extends string> = (key: Key, params?: Params) => string

/** A key whose catalogue has `.one` and `.other` forms is asked for without the ending; `n` picks the form and fills `{n}`. */
export type PluralKey<Key extends string> = Key extends `${infer Stem}.other` ? Stem : never

export interface Catalogue<Key extends string> {
  readonly t: Translate<Key>
  readonly plural: (stem: PluralKey<Key>, n: number, params?: Params) => string
}

const pluralRules = new Intl.PluralRules('en')

/** Binds a catalogue of `content/locales/<lang>/`; placeholders are written `{name}`. */
export function catalogue<Key extends string>(messages: Readonly<Record<Key, string>>): Catalogue<Key> {
  const t: Translate<Key> = (key, params = {}) => {
    const message = isPseudo() ? pseudo(messages[key]) : messages[key]
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
  }
  return {
    t,
    // The plural forms of a stem are keys of the same catalogue; the type of `stem` says so, string building cannot.
    plural: (stem, n, params = {}) => t(`${stem}.${pluralRules.select(n)}` as Key, { n, ...params }),
  }
}

/** `21 November 2026`, of an ISO date or time, in the reader's own time zone unless one is given. */
export const formatDate = (iso: string, timeZone?: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(iso))

/** `14:32`. */
export const formatTime = (time: Date): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(time)

/** `0–20`, or `20` when both ends meet; figures are rounded to whole numbers here and nowhere else. */
export const formatInterval = ([low, high]: readonly [number, number]): string =>
  Math.round(low) === Math.round(high) ? `${Math.round(low)}` : `${Math.round(low)}–${Math.round(high)}`
