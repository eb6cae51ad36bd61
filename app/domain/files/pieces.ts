/**
 * How large files come: in pieces of this many bytes, one after the other, each with its SHA-256. The mark of a file so far
 * is the SHA-256 of the mark before and the piece's own, in hexadecimal letters; '' before the first. Two files with the
 * same mark and length are the same so far, and nobody has to read the whole once more to go on.
 */
export const PIECE_BYTES = 1024 * 1024
/** Open ones of a person; in each of them a whole file may lie. */
export const MOST_UPLOADS = 6
