/** What a button or a key of a writing field does. */
export type Act =
  'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'table' | 'link' | 'find' | 'preview' | 'help'

/** What the studio can insert beside Markdown. */
export type BlockSample = { name: string; label: string; template: string }
