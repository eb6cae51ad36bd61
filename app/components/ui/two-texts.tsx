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
  const { what } = values
  return (
    <div className="stack-2">
      <p className="sm quiet">{t.difference}</p>
      <p>{what === '' ? t.became(values) : t.becameIn({ ...values, what })}</p>
    </div>
  )
}

const LONGEST_VALUE = 30

/** "Tingkat 4" and "Tingkat 1": what both are, and the one word in which they differ. Null where they are texts. */
export function twoValues(one: string, other: string) {
  const sides = [one.trim(), other.trim()]
  if (sides.some((side) => side === '' || side.length > LONGEST_VALUE || side.includes('\n'))) return null
  const [words = [], others = []] = sides.map((side) => side.split(/\s+/))
  const [before, after] = [words.at(-1), others.at(-1)]
  const what = words.slice(0, -1).join(' ')
  if (before === undefined || after === undefined || before === after) return null
  return what === others.slice(0, -1).join(' ') ? { what, before, after } : null
}

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
