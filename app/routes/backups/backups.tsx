import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { askForBackupSchema } from '#app/domain/backups/backups.schema.ts'
import { askForBackup, readBackups } from '#app/domain/backups/room.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { shownBackup } from './shown-backup.ts'
import { backupTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(textsOfPage(backupTexts, matches).title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'backups.manage')
  const room = await readBackups(asker)
  if (!room) throw notFound()
  const t = backupTexts[asker.language]
  return {
    key: newSubmissionKey(),
    facts: [
      t.where({ folder: room.folder }),
      room.isSealed ? t.sealed : t.open,
      env.mode === 'production' ? t.kept : t.byHand,
    ],
    backups: room.backups.map((backup) => shownBackup(backup, asker)),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guard({ request, context }, 'backups.manage')
  const form = await parseForm(request, askForBackupSchema)
  if (!form.ok) throw badRequest('The submission key is missing.')
  const asker = await guardSteppedUp({ request, context }, 'backups.manage', form, paths.backups())
  const answer = await askForBackup(asker, form.value, new Date())
  if (!answer) throw notFound()
  const t = backupTexts[asker.language]
  return redirectWithToast(
    paths.backups(),
    answer.begun ? { tone: 'ok', text: t.begun, detail: t.begunDetail } : { tone: 'warn', text: t.running },
  )
}

/** Which copies of the installation there are, and one more at a press. */
export default function Backups() {
  const { key, facts, backups } = useLoaderData<typeof loader>()
  const t = useTexts(backupTexts)
  const rooms = useTexts(shellTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        <div className="stack-2">
          {facts.map((fact) => (
            <p key={fact} className="quiet wrap-anywhere">
              {fact}
            </p>
          ))}
        </div>
        <Form method="post">
          <SubmissionKey value={key} />
          <BusyButton icon="check">{t.make}</BusyButton>
        </Form>
        {backups.length === 0 ? (
          <EmptyState icon="doc" title={t.none}>
            {t.noneNext}
          </EmptyState>
        ) : (
          <Rows label={t.list}>
            {backups.map((backup) => (
              <Row
                key={backup.id}
                title={backup.at}
                heading="h2"
                aside={<Pill tone={backup.tone}>{backup.state}</Pill>}
              >
                <p>{backup.why}</p>
                {backup.lines.map((line) => (
                  <p key={line} className="sm quiet num wrap-anywhere">
                    {line}
                  </p>
                ))}
              </Row>
            ))}
          </Rows>
        )}
        <Section id="memulihkan" title={t.restore}>
          <p>{t.restoreHow}</p>
          <p>{t.drill}</p>
        </Section>
      </div>
    </div>
  )
}
