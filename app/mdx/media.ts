/**
 * One width of a picture: the same pixels in two formats; browsers that know no WebP take the other. `bytes` are those of
 * the WebP, where they are known: who saves data is told them before she asks for the picture.
 */
export type PictureSize = { width: number; height: number; webp: string; jpeg: string; bytes?: number }

/**
 * What stands in a module's folder or library under a name, as far as a lesson needs to know it. Addresses are complete and
 * hold the file's own mark, so that a file that was changed has another address. A drawing is its text.
 */
export type Medium =
  | string
  /** Smallest width first; `width` and `height` are those of the largest. */
  | { kind: 'picture'; width: number; height: number; sizes: readonly PictureSize[] }
  | { kind: 'file'; address: string; type: 'PDF' | 'PPTX' | 'XLSX' | 'DOCX'; bytes: number }
  | {
      kind: 'video'
      address: string
      type: 'video/mp4' | 'video/webm'
      bytes: number
      /** Length; null where the file does not say it. */
      seconds: number | null
      width: number
      height: number
    }
  /** WebVTT. */
  | { kind: 'captions'; address: string }

/** A module's media by the names that lessons call them. */
export type Media = Readonly<Record<string, Medium>>
