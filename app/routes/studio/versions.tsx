import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { restoredFrom } from '#app/domain/content/studio.ts'
import { compareVersions, listVersions } from '#app/domain/content/versions.server.ts'
import { compareTexts } from './compare-texts.ts'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { pageOf, turnedTo } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { withQuery } from '#app/platform/query.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { ReleaseSheet } from './release-sheet.tsx'
import { releaseView } from './release.page.server.ts'
import { RELEASE_SHEET } from './sheet-name.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.pageTitle ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const query = new URL(request.url).searchParams
  const list = await listVersions(asker, place, pageOf(query))
  if (!list) throw notFound()
  const { lesson, versions, page, pageCount } = list
  const [from, to] = [numberIn(query, 'dari'), numberIn(query, 'ke')]
  const look = query.get(LOOK) === SOURCE ? 'source' : 'words'
  const compared = from !== null && to !== null ? await compareVersions(lesson, from, to, look) : null
  const wished = lesson.versions.find(({ number }) => number === numberIn(query, WISHED))
  const offered = wished && wished.number !== lesson.published?.number
  const t = studioTexts[asker.language]
  const title = (lesson.published ?? lesson.versions[0])?.title ?? ''
  const shown = resultsOf(
    {
      title: t.versionsTitle({ title }),
      count: t.versionCount({ count: versions.length }),
      partial: pageCount > 1,
      filters: [compared && from !== null && to !== null ? t.compared({ from, to }) : null],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    pageTitle: shown.title,
    results: shown.line,
    module: lesson.module,
    release: offered ? await releaseView(asker, lesson, wished.number) : null,
    slug: lesson.slug,
    seen: lesson.seen,
    page,
    pageCount,
    title,
    numbers: lesson.versions.map((version) => version.number),
    publishedNumber: lesson.published?.number ?? null,
    newsNumber: lesson.news?.number ?? null,
    compared: compared && from !== null && to !== null ? { from, to, look, ...compared } : null,
    versions: versions.map((version) => ({
      number: version.number,
      title: version.title,
      when: dateTime(version.createdAt, asker),
      author: version.authorName,
      fromFile: version.authorId === null,
      restoredFrom: restoredFrom(version.note),
      note: restoredFrom(version.note) ? '' : version.note,
      wasPublished: version.publishedAt !== null,
    })),
  }
}

/** Whether two versions are compared as readers see them or as they are written, in the address. */
const LOOK = 'tampil'
const SOURCE = 'naskah'

/** The version that is to be published, in the address of its sheet. */
const WISHED = 'versi'

function numberIn(query: URLSearchParams, name: string): number | null {
  const value = Number(query.get(name) ?? NaN)
  return Number.isInteger(value) && value > 0 ? value : null
}

export default function Versions() {
  const list = useLoaderData<typeof loader>()
  const t = useTexts(studioTexts)
  const lesson = paths.studioLesson(list.module.slug, list.slug)
  return (
    <div className="flow">
      <PageHead
        crumbs={[
          { label: t.title, to: paths.studio() },
          { label: t.module(list.module), to: paths.studioModule(list.module.slug) },
          { label: list.title, to: lesson, written: list.title },
          { label: t.versions },
        ]}
        title={<Written text={list.title} within={t.versionsTitle(list)} />}
        lede={t.versionsLede}
      />
      {list.compared && <Comparison compared={list.compared} list={list} />}
      {list.numbers.length > 1 && <CompareForm list={list} />}
      <Section id="daftar" title={t.versions} aside={t.restoreWords}>
        <Results line={list.results} />
        <Rows ordered label={t.versions}>
          {list.versions.map((version) => (
            <VersionRow key={version.number} version={version} list={list} />
          ))}
        </Rows>
        <Pager page={list.page} pageCount={list.pageCount} />
      </Section>
      {list.release && <Release list={list} release={list.release} />}
    </div>
  )
}

type List = ReturnType<typeof useLoaderData<typeof loader>>

function Comparison({ compared, list }: { compared: NonNullable<List['compared']>; list: List }) {
  const t = useTexts(studioTexts)
  const said = useTexts(compareTexts)
  const { from, to, look, parts, onlySigns } = compared
  const same = parts.every((part) => part.kind === 'same')
  const here = paths.studioVersions(list.module.slug, list.slug)
  const asked = { dari: String(from), ke: String(to), halaman: pageWord(list.page) }
  const isSource = look === 'source'
  return (
    <Section id="banding" title={t.compared({ from, to })} aside={isSource ? said.source : said.words}>
      {same ? (
        <p>{onlySigns ? t.release.onlySigns : t.comparedSame}</p>
      ) : (
        <div className="card read" lang="id">
          <Diff parts={parts} />
        </div>
      )}
      <p>
        <Link
          className="more"
          to={withQuery(here, isSource ? asked : { ...asked, [LOOK]: SOURCE })}
          preventScrollReset
        >
          {isSource ? said.toWords : said.toSource}
        </Link>
      </p>
    </Section>
  )
}

function CompareForm({ list }: { list: List }) {
  const t = useTexts(studioTexts)
  const options = list.numbers.map((number) => ({ value: String(number), label: t.version({ number }) }))
  const { compared, numbers } = list
  const newest = numbers[0] ?? 1
  const before = list.publishedNumber === newest ? numbers[1] : list.publishedNumber
  return (
    <Form method="get" className="filters" aria-label={t.compare}>
      <SelectField
        name="dari"
        label={t.compareFrom}
        options={options}
        defaultValue={String(compared?.from ?? before ?? 1)}
      />
      <SelectField
        name="ke"
        label={t.compareTo}
        options={options}
        defaultValue={String(compared?.to ?? newest)}
      />
      <Button icon="compare">{t.compareShow}</Button>
    </Form>
  )
}

function VersionRow({ version, list }: { version: List['versions'][number]; list: List }) {
  const t = useTexts(studioTexts)
  const { number } = version
  const current = number === list.publishedNumber
  const news = number === list.newsNumber
  const author = version.author ? t.by({ name: version.author }) : version.fromFile ? t.byFile : t.byUnknown
  const origin = version.restoredFrom && t.restoredFrom({ number: version.restoredFrom })
  const here = paths.studioVersions(list.module.slug, list.slug)
  const sheet = withQuery(here, { halaman: pageWord(list.page), [WISHED]: String(number) })
  const action = !current && (
    <ButtonLink to={`${sheet}#${RELEASE_SHEET}`} icon={news ? 'refresh' : 'history'} preventScrollReset>
      {news ? t.newsPublish({ number }) : t.restore({ number })}
    </ButtonLink>
  )
  return (
    <Row
      title={<Written text={version.title} within={`${t.version({ number })}: ${version.title}`} />}
      action={action}
      aside={<VersionPill {...version} current={current} news={news} />}
    >
      <p className="sm quiet">
        <Written
          text={version.note}
          within={[version.when, author, origin, version.note].filter(Boolean).join(' · ')}
        />
      </p>
    </Row>
  )
}

/** News is published as it is, so that the lesson follows its file again; anything older comes back as a copy. */
function Release({ list, release }: { list: List; release: NonNullable<List['release']> }) {
  const t = useTexts(studioTexts)
  const { number } = release
  const news = number === list.newsNumber
  const door = news ? paths.studioPublish : paths.studioRestore
  return (
    <ReleaseSheet
      key={number}
      release={release}
      seen={list.seen}
      to={door(list.module.slug, list.slug)}
      title={news ? t.publishTitle({ number }) : t.restoreTitle({ number })}
      verb={news ? t.newsPublish({ number }) : t.restoreVerb({ number })}
      icon={news ? 'refresh' : 'history'}
      closeTo="daftar"
    />
  )
}

function pageWord(page: number): string | undefined {
  return page > 1 ? String(page) : undefined
}

function VersionPill({
  current,
  news,
  wasPublished,
}: {
  current: boolean
  news: boolean
  wasPublished: boolean
}) {
  const t = useTexts(studioTexts)
  if (current)
    return (
      <Pill tone="ok" icon="check">
        {t.current}
      </Pill>
    )
  if (news)
    return (
      <Pill tone="warn" icon="refresh">
        {t.newsPill}
      </Pill>
    )
  return (
    <Pill icon={wasPublished ? 'history' : 'edit'}>{wasPublished ? t.wasPublished : t.neverPublished}</Pill>
  )
}
