import { Button } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { accountTexts } from './texts.ts'
import { LANGUAGES } from '#app/platform/say/language.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'

/** For people who are not signed in: the other languages, each in its own words. */
export function LanguageSwitch() {
  const t = useTexts(accountTexts)
  const language = useLanguage()
  return (
    <Form method="post" action={paths.language()} className="line gap-s" aria-label={t.signIn.language}>
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <Button key={other} variant="text" name="bahasa" value={other} lang={other}>
          {t.profile.languages[other]}
        </Button>
      ))}
    </Form>
  )
}
