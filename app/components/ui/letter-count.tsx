import { shellTexts } from '#app/i18n/shell.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { countWords, letters } from '#app/platform/say/words.ts'

type Props = { id: string; text: string; limit: number }

/** "230 dari 1.500 huruf", counted as the server counts when it refuses. */
export function LetterCount({ text, ...props }: Props) {
  const t = useTexts(shellTexts)
  return <Count {...props} count={letters(text)} words={t.letters} over={t.lettersOver} />
}

type TextCountProps = { id: string; text: string; limit?: number; words?: number }

/** Where the rule says words, "12 dari 60 kata"; letters only where it says nothing else, or when they are too many. */
export function TextCount({ id, text, limit, words }: TextCountProps) {
  const tooLong = limit !== undefined && letters(text) > limit
  if (words !== undefined && !tooLong) return <WordCount id={id} text={text} limit={words} />
  return limit === undefined ? null : <LetterCount id={id} text={text} limit={limit} />
}

function WordCount({ text, ...props }: Props) {
  const t = useTexts(shellTexts)
  return <Count {...props} count={countWords(text)} words={t.words} over={t.wordsOver} />
}

type CountProps = {
  id: string
  count: number
  limit: number
  words: (p: { count: string; limit: string }) => string
  over: (p: { over: string }) => string
}

function Count({ id, count, limit, words, over }: CountProps) {
  const language = useLanguage()
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID')
  const beyond = count - limit
  return (
    <p className={beyond > 0 ? 'hint num over' : 'hint num'} id={id}>
      {words({ count: number.format(count), limit: number.format(limit) })}
      {beyond > 0 && <strong> {over({ over: number.format(beyond) })}</strong>}
    </p>
  )
}
