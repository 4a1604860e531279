import { form, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  newTemplateBody, templateAnswer, templateForm, templateParams, templatesAnswer, templateVersionBody,
} from '../contract/templates.ts'
import { showTemplate, showTemplates } from '../pages/templates.tsx'
import { templatesOf } from '../queries/template.ts'
import { makeTemplate, renewTemplate, retireTemplate, templateFor } from '../usecases/keep-templates.ts'

const nobody = (): readonly string[] => []
const may = 'document_template.administer'

export const templateRoutes: readonly Route[] = [
  form({
    path: '/mallar', may, body: newTemplateBody.strip(), about: nobody, load: async (tx) => ({ templates: await templatesOf(tx) }),
      show: showTemplates,
    async submit(tx, asked) {
      await makeTemplate(tx, asked.body, asked)
      return { to: '/mallar', done: 'made', about: [] }
    },
  }),
  form({
    path: '/mallar/:id', may, params: templateParams, body: templateForm, about: nobody,
    load: (tx, asked) => templateFor(tx, asked.params.id), show: showTemplate,
    async submit(tx, asked) {
      const { act, ...text } = asked.body
      const to = `/mallar/${asked.params.id}`
      if (act === 'end') {
        await retireTemplate(tx, asked.params.id, asked)
        return { to, done: 'ended', about: [] }
      }
      await renewTemplate(tx, asked.params.id, templateVersionBody.parse(text), asked)
      return { to, done: 'version', about: [] }
    },
  }),
  reading({
    path: '/api/document-templates', may: 'document.read', answer: templatesAnswer, summary: "The municipality's templates of documents",
      about: nobody,
    handle: async (tx) => ({ templates: await templatesOf(tx) }),
  }),
  reading({
    path: '/api/document-templates/:id', may: 'document.read', params: templateParams, answer: templateAnswer,
      summary: 'A template with its versions',
    about: nobody, handle: (tx, asked) => templateFor(tx, asked.params.id),
  }),
  writing({
    path: '/api/document-templates', may, body: newTemplateBody, answer: templateAnswer, summary: 'Make a template of documents',
      about: nobody,
    handle: (tx, asked) => makeTemplate(tx, asked.body, asked),
  }),
  writing({
    path: '/api/document-templates/:id/versions', may, params: templateParams, body: templateVersionBody, answer: templateAnswer,
    summary: 'A new version of a template', about: nobody, handle: (tx, asked) => renewTemplate(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/document-templates/:id/end', may, params: templateParams, answer: templateAnswer, summary: 'Stop using a template',
      about: nobody,
    handle: (tx, asked) => retireTemplate(tx, asked.params.id, asked),
  }),
]
