import { useFetcher } from '@remix-run/react'
import { Prose } from '#app/components/prose.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { blockTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Judgement, QuestionView } from './block-view.ts'

type Said = { judged?: Judgement; error?: string }

/** One question. The page does not know what is right; the server judges and says why. */
export function Question({ block, action }: { block: QuestionView; action?: string }) {
  const t = useTexts(blockTexts)
  const fetcher = useFetcher<Said>()
  const judged = fetcher.data?.judged ?? block.judged
  const name = `soal-${block.id}`
  const choices = (
    <ChoiceGroup
      id={name}
      name={action ? 'pilih' : `${name}-pilih`}
      look="boxed"
      type={block.many ? 'checkbox' : 'radio'}
      label={<Prose as="span" id={`${name}-tanya`} html={block.ask} lang="id" />}
      hint={action ? (block.many ? t.question.many : t.question.one) : t.question.onlyParticipants}
      error={fetcher.data?.error}
      required={!block.many}
      defaultValue={judged?.choices}
      options={block.choices.map((choice) => ({
        value: choice.id,
        label: <Prose as="span" id={`${name}-${choice.id}`} html={choice.html} lang="id" />,
      }))}
    />
  )
  if (!action) return <div className="card stack">{choices}</div>
  return (
    <Form fetcher={fetcher} method="post" action={action} className="card stack" id={`b-${block.id}`}>
      {block.key !== undefined && <SubmissionKey value={block.key} />}
      <input type="hidden" name="jenis" value={block.kind} />
      <input type="hidden" name="blok" value={block.id} />
      {choices}
      {judged && <Verdict judged={judged} name={name} live={fetcher.data?.judged !== undefined} />}
      <div className="btns">
        <BusyButton busy={fetcher.state !== 'idle'}>
          {judged ? t.question.again : t.question.check}
        </BusyButton>
      </div>
    </Form>
  )
}

function Verdict({ judged, name, live }: { judged: Judgement; name: string; live: boolean }) {
  const t = useTexts(blockTexts)
  return (
    <Banner
      tone={judged.correct ? 'ok' : 'warn'}
      title={judged.correct ? t.question.right : t.question.wrong}
      role={live ? 'status' : undefined}
      arrival={!live}
    >
      {judged.feedback.map((feedback) => (
        <Prose key={feedback.id} id={`${name}-umpan-${feedback.id}`} html={feedback.html} lang="id" />
      ))}
    </Banner>
  )
}
