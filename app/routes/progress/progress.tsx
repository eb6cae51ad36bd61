import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { CopiedText } from '#app/components/ui/copied-text.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { progressTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { withQuery } from '#app/platform/query.ts'
import { MatrixFilters } from './matrix-filters.tsx'
import { Matrix } from './matrix.tsx'
import { OpenedMatrix } from './opened-matrix.tsx'
import { progressPage } from './progress.page.server.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'progress.read')
  return progressPage(asker, new URL(request.url).searchParams, new Date())
}

export default function Progress() {
  const { heading, lede, matrix, before, after } = useLoaderData<typeof loader>()
  const t = useTexts(progressTexts).progress
  if (!matrix)
    return (
      <>
        <PageHead title={heading} />
        <EmptyState icon="chart" title={t.noCohort}>
          {t.noCohortNext}
        </EmptyState>
      </>
    )
  if (!matrix.hasLessons)
    return (
      <>
        <PageHead title={heading} lede={lede} />
        <EmptyState icon="book" title={t.noLessons}>
          {t.noLessonsNext}
        </EmptyState>
      </>
    )
  const behindAll = `${withQuery(paths.progress(), { angkatan: matrix.chosen.cohort, keadaan: 'tertinggal' })}#semua`
  return (
    <>
      <PageHead title={heading} lede={lede} />
      <p className="quiet gap-b">{t.rule}</p>
      {matrix.counting && (
        <Banner className="gap-b" title={t.counting}>
          {matrix.counting}
        </Banner>
      )}
      <div className="flow">
        <Section
          id="tinggal"
          title={t.behind}
          aside={matrix.behindOf}
          more={matrix.furthest.length < matrix.behindCount ? { to: behindAll, label: t.seeAll } : undefined}
        >
          {matrix.furthest.length === 0 ? (
            <EmptyState title={t.nobodyBehind}>{t.nobodyBehindNext}</EmptyState>
          ) : (
            <Rows label={t.behind}>
              {matrix.furthest.map((person) => (
                <Row
                  key={person.id}
                  title={person.name}
                  to={person.to}
                  aside={<Pill tone="warn">{person.late}</Pill>}
                >
                  <p className="quiet">{person.place}</p>
                </Row>
              ))}
            </Rows>
          )}
          {matrix.furthest.map(({ id, name, text }) => (
            <Reminder key={id} id={`teks-${id}`} name={name} text={text} />
          ))}
        </Section>
        {matrix.absent && (
          <Section id="belum-masuk" title={t.absent} aside={matrix.absent.count}>
            <p className="quiet">{t.absentIs}</p>
            <Rows label={t.absent}>
              {matrix.absent.people.map(({ id, name, agency }) => (
                <Row key={id} title={name}>
                  <p className="quiet">{agency}</p>
                </Row>
              ))}
            </Rows>
            {matrix.absent.more && <p className="quiet">{matrix.absent.more}</p>}
          </Section>
        )}
        <Section
          id="semua"
          title={t.everyone}
          aside={
            matrix.download && (
              <ButtonLink to={matrix.download} reloadDocument icon="download">
                {t.download}
              </ButtonLink>
            )
          }
        >
          <MatrixFilters choices={matrix.choices} chosen={matrix.chosen} />
          {matrix.rows.length === 0 ? (
            <EmptyState results icon="users" title={t.none}>
              {t.noneNext}
            </EmptyState>
          ) : (
            <>
              <Results line={matrix.results} />
              {matrix.opened ? (
                <OpenedMatrix {...matrix.opened} />
              ) : (
                <Matrix modules={matrix.modules} rows={matrix.rows} lessonCount={matrix.lessonCount} />
              )}
              <KeyPager before={before} after={after} />
            </>
          )}
        </Section>
        {matrix.texts && matrix.rows.length > 0 && (
          <Section id="pesan" title={t.texts}>
            <p className="quiet">{t.textsIs}</p>
            {matrix.texts.teams.map(({ id, name, text }) => (
              <Reminder key={id} id={`tim-${id}`} name={name} text={text} />
            ))}
            {matrix.texts.people.map(({ id, name, text }) => (
              <Reminder key={id} id={`orang-${id}`} name={name} text={text} />
            ))}
          </Section>
        )}
      </div>
    </>
  )
}

function Reminder({ id, name, text }: { id: string; name: string; text: string }) {
  const t = useTexts(progressTexts).progress
  return (
    <Fold summary={t.textFor({ name })}>
      <CopiedText id={id} label={t.textFor({ name })} text={text} />
    </Fold>
  )
}
