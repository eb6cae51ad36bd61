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

/** What differs. Of two values it is said in words: "−4 +1" would read as a sum. */
export function Difference({ before, after }: { before: string; after: string }) {
  const t = useTexts(keptTexts)
  const values = twoValues(before, after)
  if (!values) return <Compared before={before} after={after} />
  return (
    <div className="stack-2">
      <p className="sm quiet">{t.difference}</p>
      <p>
        {values.what}
        {t.became(values)}
      </p>
    </div>
  )
}

/** "Tingkat 4" and "Tingkat 1": what both are, and the one word in which they differ. Null where they are texts. */
export function twoValues(one: string, other: string) {
  const [, what = '', before] = VALUE.exec(one.trim()) ?? []
  const [, same = '', after] = VALUE.exec(other.trim()) ?? []
  if (before === undefined || after === undefined || before === after || what !== same) return null
  return { what: what && `${what.trim()}: `, before, after }
}

/** One line of few words. */
const VALUE = /^((?:\S{1,20} ){0,2})(\S{1,20})$/

/** The comparison comes only when two texts are to be compared. */
function Compared({ before, after }: { before: string; after: string }) {
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
