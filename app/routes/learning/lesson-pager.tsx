import { Link } from '@remix-run/react'
import { Written } from '#app/components/ui/written.tsx'
import { learningTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'

type Way = { to: string; title: string }
type Props = {
  previous: Way | null
  next: Way | null
  nextModule: (Way & { position: number }) | null
  module: { slug: string; position: number }
}

/** The lessons before and after this one; after the last one the way leads back to the module, then to the next. */
export function LessonPager({ previous, next, nextModule, module }: Props) {
  const t = useTexts(learningTexts)
  return (
    <nav className="pager" aria-label={t.otherLessons}>
      {previous && <Way {...previous} written={previous.title} label={t.previous} />}
      {next && <Way {...next} written={next.title} label={t.next} />}
      {!next && <Way to={paths.module(module.slug)} title={t.backToModule(module)} label={t.lessonList} />}
      {!next && nextModule && (
        <Way to={nextModule.to} title={t.moduleTitle(nextModule)} written={nextModule.title} label={t.next} />
      )}
    </nav>
  )
}

function Way({ to, title, written, label }: Way & { written?: string; label: string }) {
  return (
    <Link to={to}>
      <span>{label}</span>
      <Written text={written} within={title} />
    </Link>
  )
}
