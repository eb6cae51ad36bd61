import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { Notices } from './notices.tsx'
import { Pictures } from './pictures.tsx'
import type { WaitingPage } from './preview.page.server.ts'
import { documentTexts } from './texts.ts'

/** What would come of a file, and the two ways out of the page. */
export function Waiting({ id, formKey, page }: { id: string; formKey: string; page: WaitingPage }) {
  const t = useTexts(documentTexts).preview
  const { facts } = page
  return (
    <div className="flow">
      <Notices notices={page.notices} />
      {facts && (
        <Section id="modul" title={t.newModule}>
          <DefinitionList
            items={[
              { term: t.facts.title, value: <Written text={facts.title} /> },
              { term: t.facts.summary, value: <Written text={facts.summary} /> },
              { term: t.facts.jp, value: facts.jp },
              {
                term: t.facts.goals,
                value: facts.goals.length > 0 ? <Written text={facts.goals.join('; ')} /> : t.none,
              },
              { term: t.facts.quiz, value: facts.quiz },
              { term: t.facts.task, value: facts.task },
            ]}
          />
        </Section>
      )}
      <Section id="draf" title={t.drafts}>
        <Form method="post" className="card stack narrow">
          <SubmissionKey value={formKey} />
          <p className="hint">{t.draftsWhy}</p>
          {page.parts.map((part) => (
            <Draft key={part.index} part={part} />
          ))}
          {page.headings && (
            <Choice name="judul" value="ya" defaultChecked={page.headed} label={page.headings} />
          )}
          <p className="hint">{t.submitWhy}</p>
          {page.prepared && (
            <div className="stack-2">
              <p className="sm quiet num">{page.prepared.words}</p>
              <Progress value={page.prepared.done} max={page.prepared.all} label={page.prepared.words} />
            </div>
          )}
          <div className="btns stay">
            <BusyButton variant="primary" icon="check">
              {page.isNew ? t.submitModule : t.submit}
            </BusyButton>
          </div>
        </Form>
      </Section>
      <Pictures pictures={page.pictures} title={t.pictures} why={t.picturesWhy} />
      {page.files.length > 0 && (
        <Section id="berkas" title={t.files} className="stack-2">
          <p className="hint narrow">{t.filesWhy}</p>
          <ul className="list-disc pl-5">
            {page.files.map((name) => (
              <li key={name} className="wrap-anywhere">
                {name}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Form method="post" action={paths.studioDocumentUndo(id)}>
        <SubmissionKey value={formKey} />
        <BusyButton variant="text" icon="trash">
          {t.drop}
        </BusyButton>
      </Form>
    </div>
  )
}

function Draft({ part }: { part: WaitingPage['parts'][number] }) {
  const t = useTexts(documentTexts).preview
  if (part.refused)
    return (
      <div className="stack-2">
        <p>
          <strong>
            <Written text={part.title} />
          </strong>
        </p>
        <p className="hint">{part.refused}</p>
      </div>
    )
  return (
    <div className="stack-2">
      <Choice
        name="draf"
        value={part.index}
        defaultChecked={part.wanted}
        label={<Written text={part.title} />}
        hint={part.facts}
      />
      {part.faultCount && (
        <Fold summary={part.faultCount}>
          <p className="hint">{t.faultsWhy}</p>
          <ul className="list-disc pl-5">
            {part.faults.map(({ line, sentence }, index) => (
              <li key={`${line} ${index}`} className="wrap-anywhere">
                {sentence}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold summary={t.read}>
        <p className="read whitespace-pre-line wrap-anywhere" lang="id">
          {part.words}
        </p>
        {part.cut && <p className="hint">{t.cut}</p>}
      </Fold>
      <Fold summary={t.text}>
        <pre className="wrap-anywhere whitespace-pre-wrap sm" lang="id" tabIndex={0}>
          {part.text}
        </pre>
        {part.cut && <p className="hint">{t.cut}</p>}
      </Fold>
    </div>
  )
}
