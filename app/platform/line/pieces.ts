/** Where large files come in pieces, whose they are to be, and how large a piece is. */
export type Pieces = { door: string; noun: string; thing: string; bytes: number }
