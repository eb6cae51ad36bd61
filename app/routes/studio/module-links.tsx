import { ButtonLink } from '#app/components/ui/button.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { studioTexts } from './texts.ts'

/** What a module has besides lessons, and how they come in from a file. */
export function ModuleLinks({ module }: { module: string }) {
  const t = useTexts(studioTexts)
  return (
    <div className="btns">
      <ButtonLink to={paths.studioQuizzes(module)} icon="tasks">
        {t.quizzesLink}
      </ButtonLink>
      <ButtonLink to={paths.studioBring(module)} icon="upload">
        {t.fromFile}
      </ButtonLink>
      <ButtonLink to={paths.studioFiles(module)} icon="image">
        {t.libraryLink}
      </ButtonLink>
    </div>
  )
}
