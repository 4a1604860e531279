/** The two languages in which every text exists. */
export type Language = 'sv' | 'en'

/** One module's texts: English must have exactly the keys and arguments that Swedish has. */
export type Texts<T> = Readonly<Record<Language, T>>
