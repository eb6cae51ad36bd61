import { Fold } from '#app/components/ui/fold.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { quizMarkingTexts } from './texts.ts'

/** By what an answer is marked, open until its marker knows it; participants never see it. */
export function Rubric({ text }: { text: string }) {
  const t = useTexts(quizMarkingTexts)
  if (text === '') return null
  return (
    <Fold summary={t.rubric} open>
      <PlainText text={text} />
    </Fold>
  )
}
