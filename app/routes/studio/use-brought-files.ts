import { useState, type ClipboardEvent, type DragEvent } from 'react'

/**
 * Files that are dropped or pasted into what is spread with `on`. Whatever comes with words is text: a paragraph of Word
 * brings its own picture along.
 */
export function useBroughtFiles() {
  const [files, setFiles] = useState<readonly File[]>([])
  return {
    files,
    on: {
      onPaste(event: ClipboardEvent) {
        const { clipboardData: data } = event
        const isText = data.types.some((type) => type === 'text/plain' || type === 'text/html')
        if (isText || data.files.length === 0) return
        event.preventDefault()
        setFiles([...data.files])
      },
      onDragOver(event: DragEvent) {
        // Else the browser would leave the page for the file.
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      },
      onDrop(event: DragEvent) {
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        setFiles([...event.dataTransfer.files])
      },
    },
  }
}
