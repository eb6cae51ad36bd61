import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { findGradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { openSheet, readSheetOutcome } from '#app/domain/marked-sheets/marked-sheets.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { gradingCrumbs } from './crumbs.ts'
import { previewPage } from './preview.page.server.ts'
import { PreviewRows } from './preview-rows.tsx'
import { sheetTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true, actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const { jadwal = '', lembar = '' } = params
  const schedule = await findGradingSchedule(asker, jadwal)
  if (!schedule) throw notFound()
  const place = { id: schedule.id, crumbs: gradingCrumbs(schedule, asker.language) }
  const open = await openSheet(db, asker, schedule, lembar)
  if (open) {
    const page = previewPage(asker, schedule, open)
    return { ...place, title: page.title, page, outcome: null }
  }
  const done = await readSheetOutcome(schedule, lembar)
  if (!done) throw notFound()
  const words = (count: number) => number(count, asker.language)
  const { changed, same, leftOut } = done
  const outcome = sheetTexts[asker.language].outcome({
    changed: words(changed),
    same: words(same),
    leftOut: words(leftOut),
  })
  return { ...place, title: done.fileName, page: null, outcome }
}

export default function MarkedSheet() {
  const { id, title, crumbs, page, outcome } = useLoaderData<typeof loader>()
  const t = useTexts(sheetTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[...crumbs, { label: t.title, to: paths.markedSheets(id) }, { label: title }]}
        title={title}
        lede={page?.lede}
      />
      {outcome && (
        <div className="card stack" id="hasil">
          <p className="num">{outcome}</p>
          <p>
            <ButtonLink to={paths.gradingAssignment(id)}>{t.toList}</ButtonLink>
          </p>
        </div>
      )}
      {page && (
        <div className="flow">
          <p className="num">{page.counts}</p>
          {page.notes.length > 0 && (
            <Section id="terbaca" title={t.notes}>
              <div className="card stack-2">
                {page.notes.map((note) => (
                  <p key={note}>{note}</p>
                ))}
              </div>
            </Section>
          )}
          {page.barred ? (
            <>
              <p>{page.barred}</p>
              <Section id="baris" title={t.rowsTitle}>
                <PreviewRows rows={page.rows} />
              </Section>
            </>
          ) : (
            <Form method="post" action={page.takeTo} className="stack-6">
              <SubmissionKey value={page.key} />
              <input type="hidden" name="tanda" value={page.mark} />
              <Section id="baris" title={t.rowsTitle}>
                <PreviewRows rows={page.rows} />
              </Section>
              {page.faults > 0 && (
                <Choice name="lewati" value="ya" label={t.skip({ count: page.faults })} hint={t.skipHint} />
              )}
              <ActionBar label={t.title}>
                <BusyButton variant="primary" icon="check">
                  {t.take}
                </BusyButton>
              </ActionBar>
            </Form>
          )}
          <Form method="post" action={page.dropTo}>
            <BusyButton>{t.drop}</BusyButton>
          </Form>
        </div>
      )}
    </div>
  )
}
