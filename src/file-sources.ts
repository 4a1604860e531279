import { considerationSources } from './considerations/usecases.ts'
import type { StrandSources } from './documents/queries/disclosure.ts'
import { investigationSources } from './investigations/usecases/tell-file.ts'
import { planSources } from './placements/queries/file-sources.ts'

/** What the strands have in a person's file beside documents, notes, reports and decisions: it can be given out, and goes to the archive. */
export const fileSources: readonly StrandSources[] = [investigationSources, planSources, considerationSources]
