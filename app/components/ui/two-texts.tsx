import { useEffect, useState } from 'react'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { ComparedPart } from '#app/platform/say/comparison.ts'
import { Diff } from './diff.tsx'
import { keptTexts } from './kept-texts.ts'

export function TitledText({ title, text }: { title: string; text: string }) {
  const t = useTexts(keptTexts)
  return (
    <div className="stack-2">
      <p className="sm quiet">{title}</p>
      <p className="whitespace-pre-line">{text === '' ? t.empty : text}</p>
    </div>
  )
}

/** The comparison comes only when two texts are to be compared. */
export function Difference({ before, after }: { before: string; after: string }) {
  const t = useTexts(keptTexts)
  const [parts, setParts] = useState<ComparedPart[] | null>(null)
  useEffect(() => {
    let left = false
    // Without it both texts still stand there whole.
    import('#app/platform/say/comparison.ts')
      .then(({ compareTexts }) => {
        if (!left) setParts(compareTexts(before, after))
      })
      .catch(() => undefined)
    return () => void (left = true)
  }, [before, after])
  if (!parts) return null
  return (
    <div className="stack-2">
      <p className="sm quiet">{t.difference}</p>
      <Diff parts={parts} />
    </div>
  )
}
