// Made by scripts/generate-client.ts from docs/openapi.json; nobody edits it.
/* oxlint-disable */

/** Every operation: what it is asked with and what it answers. */
export type Operations = {
  /** Every version of every deadline in law, and the local settings. */
  getLaw: { answer: { rules: ReadonlyArray<{ rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; version: number; basedOn: number | null; validFrom: string; validTo: string | null; paragraph: string; source: string; readOn: string; term: { sv: string; en: string }; startEvent: { sv: string; en: string }; actor: { sv: string; en: string }; endedBy: { sv: string; en: string }; notes: { sv: string; en: string } | null; consequence: { sv: string; en: string } | null; length: number; unit: "immediate" | "same-day" | "days" | "weeks" | "months" | "years" | "years-of-age" | "january-each-year" | "day-of-following-month"; lengthByBasis: Record<string, number> | null; calendar: "next-weekday" | "same-day" | "fixed-date" | "birthday"; kind: "must" | "max" | "recurring" | "then-yearly" | "court" | "trigger" | "party" | "report-quarterly"; overdueFrom: "legal-due" | "nominal-due"; lapses: "never" | "day-after-legal-due" | "on-due-day"; protectsNow: boolean; localSetting: boolean; startFacts: ReadonlyArray<string>; endFacts: ReadonlyArray<string> }>; localSettings: ReadonlyArray<{ key: string; value: string; own: boolean }> } }
  /** Reads that rules or chance picked for review. */
  getLogReviewItems: { query?: { lage?: string | number; regel?: string | number; lasare?: string | number; sida?: string | number; limit?: string | number; after?: string | number }; answer: { items: ReadonlyArray<{ id: string; reader: { id: string; name: string; unitName: string }; personId: string | null; caseNumber: string | null; readOn: string; firstAt: string; lastAt: string; lines: number; did: ReadonlyArray<{ kind: "person" | "contact" | "report" | "case" | "family" | "protected" | "search" | "list" | "picture" | "emergency" | "review" | "document" | "import_export" | "other"; changes: boolean }>; why: ReadonlyArray<string>; rules: ReadonlyArray<"own_record" | "relative" | "same_address" | "same_surname" | "colleague" | "no_open_case" | "outside_hours" | "absent" | "break_glass" | "many_persons" | "protected_shown" | "refused_emergency" | "sample">; state: "new" | "asked" | "answered" | "closed"; own: boolean }>; count: number; page: number; pages: number; open: number; next: string | null } }
  /** One reading with what was said about it. */
  getLogReviewItemsById: { params: { id: string }; answer: { id: string; reader: { id: string; name: string; unitName: string }; personId: string | null; caseNumber: string | null; readOn: string; firstAt: string; lastAt: string; lines: number; did: ReadonlyArray<{ kind: "person" | "contact" | "report" | "case" | "family" | "protected" | "search" | "list" | "picture" | "emergency" | "review" | "document" | "import_export" | "other"; changes: boolean }>; why: ReadonlyArray<string>; rules: ReadonlyArray<"own_record" | "relative" | "same_address" | "same_surname" | "colleague" | "no_open_case" | "outside_hours" | "absent" | "break_glass" | "many_persons" | "protected_shown" | "refused_emergency" | "sample">; state: "new" | "asked" | "answered" | "closed"; own: boolean; entries: ReadonlyArray<{ id: string; kind: "question" | "answer" | "outcome"; text: string; outcome: ("justified" | "unjustified" | "reported") | null; correctsId: string | null; by: string; at: string }>; allowed: ReadonlyArray<"ask" | "close" | "correct" | "show_name"> } }
  /** Ask the reader. */
  postLogReviewItemsQuestions: { params: { id: string }; body: { text: string }; answer: { id: string; personIds: ReadonlyArray<string> } }
  /** Close a review with an outcome, or correct the outcome. */
  postLogReviewItemsOutcomes: { params: { id: string }; body: { outcome: "justified" | "unjustified" | "reported"; text?: string; correctsId?: string | null }; answer: { id: string; personIds: ReadonlyArray<string> } }
  /** Show whom a reading was about; logged as a reading of its own. */
  postLogReviewItemsName: { params: { id: string }; answer: { personId: string; name: string | null; protected: boolean } }
  /** The person that an identity number or case number means. */
  postLogReviewPersons: { body: { subject: string }; answer: { id: string } }
  /** Everything in the log about a person. */
  getLogReviewPersonsLines: { params: { id: string }; query?: { fran?: string | number; till?: string | number; slag?: string | number; sida?: string | number; limit?: string | number; after?: string | number }; answer: { personId: string; caseNumber: string | null; protected: boolean; from: string; to: string; lines: ReadonlyArray<{ id: string; at: string; actorKind: "staff" | "client" | "public" | "system"; reader: { id: string; name: string; unitName: string; role: ("social_worker" | "intake" | "emergency_duty" | "unit_manager" | "director" | "hr" | "committee" | "union" | "log_reviewer" | "coordinator" | "administrator") | null } | null; kind: "person" | "contact" | "report" | "case" | "family" | "protected" | "search" | "list" | "picture" | "emergency" | "review" | "document" | "import_export" | "other"; action: string; changes: boolean; why: string; outcome: "done" | "refused" | "failed" }>; count: number; page: number; pages: number; next: string | null } }
  /** What the person may have of the log. */
  getLogReviewPersonsExtract: { params: { id: string }; query?: { fran?: string | number; till?: string | number; slag?: string | number; sida?: string | number }; answer: { personId: string; caseNumber: string | null; from: string; to: string; printedAt: string; names: boolean; units: boolean; rows: ReadonlyArray<{ on: string; fromTime: string; toTime: string; who: "staff" | "client" | "public" | "system"; role: ("social_worker" | "intake" | "emergency_duty" | "unit_manager" | "director" | "hr" | "committee" | "union" | "log_reviewer" | "coordinator" | "administrator") | null; unitName: string | null; name: string | null; kind: "person" | "contact" | "report" | "case" | "family" | "protected" | "search" | "list" | "picture" | "emergency" | "review" | "document" | "import_export" | "other"; changes: boolean; emergency: boolean; times: number }>; cut: boolean } }
  /** Monthly statements on the log. */
  getLogReviewStatements: { answer: { statements: ReadonlyArray<{ month: string; reads: number; personsRead: number; readers: number; picked: number; sampled: number; questioned: number; answered: number; justified: number; unjustified: number; reported: number; waiting: number; emergencyAccesses: number; refusedEmergencies: number; refusedRequests: number; verifiedTo: number; headHash: string | null; chainFault: string | null; madeAt: string }> } }
  /** The statement of one month. */
  getLogReviewStatementsByMonth: { params: { month: string }; answer: { month: string; reads: number; personsRead: number; readers: number; picked: number; sampled: number; questioned: number; answered: number; justified: number; unjustified: number; reported: number; waiting: number; emergencyAccesses: number; refusedEmergencies: number; refusedRequests: number; verifiedTo: number; headHash: string | null; chainFault: string | null; madeAt: string } }
  /** Staff, and whether the review knows their numbers. */
  getLogReviewStaffIdentities: { answer: { staff: ReadonlyArray<{ staffId: string; name: string; unitName: string; known: boolean }> } }
  /** Note or forget the identity number of a member of staff. */
  putLogReviewStaffIdentities: { body: { staffId: string; identityNumber: string }; answer: { id: string } }
  /** Questions about one's own reads. */
  getReadQuestions: { answer: { questions: ReadonlyArray<{ id: string; itemId: string; askedAt: string; text: string; personId: string | null; caseNumber: string | null; readOn: string; firstAt: string; lastAt: string; did: ReadonlyArray<{ kind: "person" | "contact" | "report" | "case" | "family" | "protected" | "search" | "list" | "picture" | "emergency" | "review" | "document" | "import_export" | "other"; changes: boolean }>; answer: string | null; answeredAt: string | null }> } }
  /** One question about an own reading. */
  getReadQuestionsById: { params: { id: string }; answer: { id: string; itemId: string; askedAt: string; text: string; personId: string | null; caseNumber: string | null; readOn: string; firstAt: string; lastAt: string; did: ReadonlyArray<{ kind: "person" | "contact" | "report" | "case" | "family" | "protected" | "search" | "list" | "picture" | "emergency" | "review" | "document" | "import_export" | "other"; changes: boolean }>; answer: string | null; answeredAt: string | null } }
  /** Answer a question about an own reading. */
  postReadQuestionsAnswer: { params: { id: string }; body: { text: string }; answer: { id: string; personIds: ReadonlyArray<string> } }
  /** What the administrator should see to, in numbers. */
  getAdministration: { answer: { withoutRole: number; rolesEnding: number; unitsWithoutManager: number; awayWithoutDeputy: number; failedJobs: number; clientsEnding: number; webhooksFailing: number; administrators: number; logReviewers: number } }
  /** Units with their managers, the open ones first. */
  getUnits: { answer: { units: ReadonlyArray<{ id: string; name: string; kind: "intake" | "investigation" | "placement" | "support" | "emergency_duty" | "management"; endedOn: string | null; staff: number; managers: ReadonlyArray<{ id: string; name: string }> }> } }
  /** Add a unit. */
  postUnits: { body: { name: string; kind: "intake" | "investigation" | "placement" | "support" | "emergency_duty" | "management" }; answer: { id: string } }
  /** Rename a unit. */
  putUnitsById: { params: { id: string }; body: { name: string }; answer: { id: string } }
  /** Close a unit in which nothing is left, after a last day. */
  postUnitsClose: { params: { id: string }; body: { lastDay: string }; answer: { id: string } }
  /** Open a closed unit again. */
  postUnitsReopen: { params: { id: string }; answer: { id: string } }
  /** Staff by unit and role: by name and page number, fifty a page, or with limit by cursor in the order of their ids. */
  getStaff: { query?: { unitId?: string | number; role?: string | number; page?: string | number; limit?: string | number; after?: string | number }; answer: { staff: ReadonlyArray<{ id: string; name: string; title: string; unitId: string; unitName: string; endedOn: string | null; roles: ReadonlyArray<{ role: "social_worker" | "intake" | "emergency_duty" | "unit_manager" | "director" | "hr" | "committee" | "union" | "log_reviewer" | "coordinator" | "administrator"; unitName: string | null; toOn: string | null }> }>; total: number; page: number; pages: number; next: string | null } }
  /** Add a member of staff. */
  postStaff: { body: { subject: string; givenName: string; familyName: string; title: string; email: string | null; unitId: string }; answer: { id: string } }
  /** Staff by words of the name or by account; sent in a body, since a name does not stand in an address. */
  postStaffSearch: { body: { name: string }; answer: { staff: ReadonlyArray<{ id: string; name: string; title: string; unitId: string; unitName: string; endedOn: string | null; roles: ReadonlyArray<{ role: "social_worker" | "intake" | "emergency_duty" | "unit_manager" | "director" | "hr" | "committee" | "union" | "log_reviewer" | "coordinator" | "administrator"; unitName: string | null; toOn: string | null }> }>; more: boolean } }
  /** A member of staff with the history of roles and deputies. */
  getStaffById: { params: { id: string }; answer: { id: string; subject: string; givenName: string; familyName: string; title: string; email: string | null; unitId: string; unitName: string; endedOn: string | null; roles: ReadonlyArray<{ id: string; role: "social_worker" | "intake" | "emergency_duty" | "unit_manager" | "director" | "hr" | "committee" | "union" | "log_reviewer" | "coordinator" | "administrator"; unitName: string | null; fromOn: string; toOn: string | null; standing: "coming" | "now" | "ended" | "withdrawn"; givenBy: string | null; givenAt: string; endedBy: string | null; endedAt: string | null }>; deputies: ReadonlyArray<{ id: string; direction: "has" | "is"; otherId: string; otherName: string; fromOn: string; toOn: string; reason: string; standing: "coming" | "now" | "ended" | "withdrawn"; givenBy: string | null; givenAt: string; endedBy: string | null; endedAt: string | null }>; sessions: { open: number; lastSeenAt: string | null } } }
  /** Change name, title, address and unit. */
  putStaffById: { params: { id: string }; body: { givenName: string; familyName: string; title: string; email: string | null; unitId: string }; answer: { id: string } }
  /** End somebody's time in the system, with roles and sessions. */
  postStaffEnd: { params: { id: string }; body: { lastDay: string }; answer: { id: string } }
  /** Let somebody who has left work here again. */
  postStaffResume: { params: { id: string }; answer: { id: string } }
  /** Sign somebody out everywhere. */
  postStaffEndSessions: { params: { id: string }; answer: { ended: number } }
  /** Give a role from a day, to a day or until further notice. */
  postRoles: { body: { staffId: string; role: "social_worker" | "intake" | "emergency_duty" | "unit_manager" | "director" | "hr" | "committee" | "union" | "log_reviewer" | "coordinator" | "administrator"; unitId: string | null; fromOn: string; toOn: string | null }; answer: { id: string } }
  /** End a role after a last day; yesterday: now. */
  postRolesEnd: { params: { id: string }; body: { lastDay: string }; answer: { id: string } }
  /** Let somebody stand in for another from a day to a day. */
  postDeputies: { body: { staffId: string; deputyId: string; fromOn: string; toOn: string; reason: string }; answer: { id: string } }
  /** End a deputyship after a last day; yesterday: now. */
  postDeputiesEnd: { params: { id: string }; body: { lastDay: string }; answer: { id: string } }
  /** Jobs that failed or wait, what was done by kind, and what comes back when. */
  getJobs: { answer: { recurring: ReadonlyArray<{ kind: string; everyMinutes: number; lastAt: string | null; outcome: ("done" | "failed" | "waiting") | null; fault: string | null; nextAt: string }>; failed: ReadonlyArray<{ id: string; kind: string; state: "waiting" | "failed"; runAt: string; attempts: number; endedAt: string | null; fault: string | null }>; waiting: ReadonlyArray<{ id: string; kind: string; state: "waiting" | "failed"; runAt: string; attempts: number; endedAt: string | null; fault: string | null }>; done: ReadonlyArray<{ kind: string; lastAt: string; times: number }>; unsent: number } }
  /** Jobs one by one, of one kind and one state when asked. */
  getJobsList: { query?: { kind?: string | number; state?: string | number; page?: string | number; limit?: string | number; after?: string | number }; answer: { jobs: ReadonlyArray<{ id: string; kind: string; state: "failed" | "retrying" | "due" | "planned" | "done"; runAt: string; attempts: number; endedAt: string | null; fault: string | null; note: string | null }>; total: number; page: number; pages: number; next: string | null } }
  /** Let a failed job be run again. */
  postJobsRunAgain: { params: { id: string }; answer: { id: string } }
  /** Report a fault in accessibility. */
  postAccessibilityFaults: { body: { page?: string; description: string; contact?: string }; answer: { id: string } }
  /** Reported faults in accessibility. */
  getAccessibilityFaults: { answer: { faults: ReadonlyArray<{ id: string; page: string; description: string; contact: string | null; recordedAt: string; answeredAt: string | null }> } }
  /** Mark a reported fault as answered. */
  postAccessibilityFaultsAnswered: { params: { id: string }; answer: { id: string } }
  /** The released tables and their periods. */
  getStatistics: { answer: { measures: ReadonlyArray<{ measure: "reports" | "grounds" | "contacts" | "decisions" | "cases"; periodKind: "week" | "month" | "quarter" | "year"; periods: ReadonlyArray<{ period: string; releasedAt: string; total: number | null }> }> } }
  /** One released table: the period asked for, or the latest. */
  getStatisticsByMeasure: { params: { measure: "reports" | "grounds" | "contacts" | "decisions" | "cases" }; query?: { period?: string | number }; answer: { measure: "reports" | "grounds" | "contacts" | "decisions" | "cases"; periodKind: "week" | "month" | "quarter" | "year"; periods: ReadonlyArray<{ period: string; releasedAt: string; total: number | null }>; categories: ReadonlyArray<{ key: string; parent: string | null }>; release: { measure: "reports" | "grounds" | "contacts" | "decisions" | "cases"; period: string; from: string; to: string; releasedAt: string; withheld: boolean; late: number | null; units: ReadonlyArray<{ key: string; parent: string | null; name: string }>; cells: ReadonlyArray<{ unit: string; category: string; count: number | null }> } | null } }
  /** Correct who a person is; what it said before is kept with the reason. */
  putPersonsById: { params: { id: string }; body: { identityNumber?: string | null; givenName?: string; familyName?: string; birthOn?: string | null; interpreterLanguage?: string | null; deceasedOn?: string | null; reason: string }; answer: { done: true } }
  /** Everything about a person that the asker may see. */
  getPersonsById: { params: { id: string }; answer: { person: { id: string; givenName: string | null; familyName: string | null; identityKind: "personnummer" | "samordningsnummer" | "local" | "unknown"; identityNumber: string | null; birthOn: string | null; age: number | null; deceasedOn: string | null; interpreterLanguage: string | null; protection: "none" | "confidentiality_mark" | "protected_registration"; hiddenWhereaboutsFromOn: string | null; livesWithHidden: boolean; shownUntil: string | null; hidden: { identity: boolean; whereabouts: boolean } }; case: { number: string; openedOn: string; closedOn: string | null; unitName: string; responsible: { id: string; name: string; since: string } | null; workers: number; firstOn: string | null; coworkers: ReadonlyArray<{ name: string; strand: string }> } | null; seenAs: "own_case" | "deputy" | "coworker" | "manager" | "intake" | "role" | "break_glass"; headerOnly: boolean; clocks: ReadonlyArray<{ id: string; rule: string; term: { sv: string; en: string }; paragraph: string; localSetting: boolean; subjectId: string; startedOn: string; nominalDueOn: string; legalDueOn: string; endedOn: string | null; state: "running" | "overdue" | "met" | "met-late" | "superseded" | "not-required" | "lapsed"; atOnce: boolean; daysLeft: number | null; used: number }>; tasks: ReadonlyArray<{ id: string; title: string; dueOn: string; dueTime: string | null; staffName: string }>; lastSeenAloneOn: string | null; seenAloneWithin: number; family: (ReadonlyArray<{ id: string; kinds: ReadonlyArray<"custodian" | "parent" | "step_parent" | "sibling" | "grandparent" | "network" | "child">; word: string | null; name: string | null; age: number | null; protected: boolean; deceased: boolean; livesTogether: boolean; interpreterLanguage: string | null; phone: string | null; mayOpen: boolean; caseNumber: string | null; responsibleId: string | null; responsibleName: string | null; investigated: boolean }>) | null; whereabouts: (ReadonlyArray<{ kind: "address" | "phone" | "email" | "preschool" | "school"; value: string; fromOn: string | null }>) | null; keptAs: string | null; joined: ReadonlyArray<{ id: string; otherId: string; joinedOn: string }>; earlierReports: (ReadonlyArray<{ id: string; sibling: boolean; siblingName: string | null; receivedOn: string; reporterKind: string; outcome: string | null; decidedOn: string | null; deletion: { kind: "deleted"; from: string; by: string } | { kind: "kept"; why: "research_county" | "research_birth_day" } | null }>) | null; timeline: ReadonlyArray<{ strand: "concern" | "investigation" | "measure" | "placement" | "income_support" | "unaccompanied" | "contact" | "case" | "task"; kind: string; id: string; on: string; at: string; by: string | null; locked: boolean; facts: Record<string, unknown> }>; allowed: ReadonlyArray<"note" | "handover" | "coworkers" | "correct" | "protect" | "reveal" | "open_case" | "join">; printedAt: string } }
  /** Note an address, telephone or school from a day on. */
  postPersonsWhereabouts: { params: { id: string }; body: { kind: "address" | "phone" | "email" | "preschool" | "school"; value: string; fromOn?: string | null }; answer: { id: string } }
  /** End an address, telephone or school. */
  postPersonsWhereaboutsEnd: { params: { id: string; rowId: string }; body: { toOn: string }; answer: { done: true } }
  /** Add somebody to a family or network; answers with the relative's id. */
  postPersonsRelations: { params: { id: string }; body: { identityNumber?: string | null; givenName?: string; familyName?: string; birthOn?: string | null; interpreterLanguage?: string | null; relativeId?: string | null; kinds: ReadonlyArray<"custodian" | "parent" | "step_parent" | "sibling" | "grandparent" | "network">; word?: string | null; fromOn?: string | null; phone?: string | null }; answer: { id: string } }
  /** End a relation. */
  postPersonsRelationsEnd: { params: { id: string; rowId: string }; body: { toOn: string }; answer: { done: true } }
  /** Say who live together from a day on. */
  postPersonsHousehold: { params: { id: string }; body: { withIds: ReadonlyArray<string>; fromOn?: string | null }; answer: { done: true } }
  /** Set the level of protection and whether the whereabouts are hidden. */
  putPersonsProtection: { params: { id: string }; body: { protection: "none" | "confidentiality_mark" | "protected_registration"; hiddenWhereaboutsFromOn?: string | null; reason: string }; answer: { done: true } }
  /** Show protected data to the asker for a quarter of an hour, for a stated purpose. */
  postPersonsReveal: { params: { id: string }; body: { purpose: "contact" | "decision" | "other"; reason?: string | null }; answer: { until: string } }
  /** Register a person and open the case. */
  postPersons: { body: { identityNumber?: string | null; givenName?: string; familyName?: string; birthOn?: string | null; interpreterLanguage?: string | null; responsibleId?: string | null; reason: string }; answer: { id: string } }
  /** Open the case of a person who has none. */
  postPersonsCase: { params: { id: string }; body: { responsibleId?: string | null; reason: string }; answer: { id: string } }
  /** Hand a case, and those of siblings, to another social worker from now on. */
  postPersonsHandover: { params: { id: string }; body: { toId: string; fromId: string | null; withIds?: ReadonlyArray<string>; reason: string }; answer: { personIds: ReadonlyArray<string> } }
  /** Name a co-worker for one strand of a case. */
  postPersonsCoworkers: { params: { id: string }; body: { staffId: string; strand: "concern" | "investigation" | "measure" | "placement" | "income_support" | "unaccompanied" | "contact"; toOn?: string | null; reason: string }; answer: { id: string } }
  /** End a co-worker's time at once. */
  postPersonsCoworkersEnd: { params: { id: string; rowId: string }; answer: { done: true } }
  /** Say that another record is the same person; this one is kept. */
  postPersonsJoinings: { params: { id: string }; body: { otherId: string; reason: string }; answer: { id: string } }
  /** Undo a joining. */
  postPersonsJoiningsUndo: { params: { id: string; rowId: string }; body: { reason: string }; answer: { done: true } }
  /** Search by name, identity number or case number, among those one may see. */
  postSearch: { body: { text: string }; answer: { persons: ReadonlyArray<{ id: string; name: string | null; age: number | null; protected: boolean; caseNumber: string | null; responsibleName: string | null }>; more: boolean } }
  /** The persons one is responsible for, deputises for or co-works with: by name and page number, or with limit by cursor in the order of ids. */
  getMyPersons: { query?: { sida?: string | number; limit?: string | number; after?: string | number }; answer: { persons: ReadonlyArray<{ id: string; name: string | null; age: number | null; protected: boolean; caseNumber: string | null; responsibleName: string | null; part: "responsible" | "deputy" | "coworker"; strands: ReadonlyArray<string>; unitName: string | null; openedOn: string | null }>; count: number; page: number; pages: number; next: string | null } }
  /** Open one person's case for an hour in an emergency; those who answer for it are told at once. */
  postEmergencyAccesses: { body: { subject: string; category: "danger" | "found" | "contact" | "other"; reason: string }; answer: { id: string; personId: string; untilAt: string } }
  /** Emergency accesses that one holds or was told of. */
  getEmergencyAccesses: { answer: { emergencies: ReadonlyArray<{ id: string; personId: string; caseNumber: string | null; staffId: string; staffName: string; unitName: string; category: "danger" | "found" | "contact" | "other"; reason: string; fromAt: string; untilAt: string; endedAt: string | null; endedByName: string | null; lasts: boolean; told: ReadonlyArray<{ name: string; as: "manager" | "responsible" | "log_reviewer"; seenAt: string | null }>; allowed: ReadonlyArray<"end" | "mark_seen"> }> } }
  /** One emergency access. */
  getEmergencyAccessesById: { params: { id: string }; answer: { id: string; personId: string; caseNumber: string | null; staffId: string; staffName: string; unitName: string; category: "danger" | "found" | "contact" | "other"; reason: string; fromAt: string; untilAt: string; endedAt: string | null; endedByName: string | null; lasts: boolean; told: ReadonlyArray<{ name: string; as: "manager" | "responsible" | "log_reviewer"; seenAt: string | null }>; allowed: ReadonlyArray<"end" | "mark_seen"> } }
  /** End an emergency access at once. */
  postEmergencyAccessesEnd: { params: { id: string }; answer: { done: true; personId: string } }
  /** Note that one has read about an emergency access. */
  postEmergencyAccessesSeen: { params: { id: string }; answer: { done: true; personId: string } }
  /** Reports of concern by what they wait for: by urgency and page number, fifty a page, or with limit by cursor in the order they came in. */
  getConcerns: { query?: { view?: string | number; page?: string | number; limit?: string | number; after?: string | number }; answer: { counts: Record<string, number>; page: number; pages: number; rows: ReadonlyArray<{ id: string; reference: string; receivedAt: string; reporterKind: "school" | "preschool" | "health_care" | "dentist" | "psychiatry" | "police" | "social_services" | "emergency_duty" | "women_shelter" | "migration_agency" | "other_authority" | "relative" | "private" | "self" | "anonymous"; openedAt: string | null; children: number }>; next: string | null } }
  /** Hand in a report of concern with a client credential. The same key (header Idempotency-Key, or `key` in the body) is one report. */
  postConcerns: { body: { key: string; children?: ReadonlyArray<{ name?: string; age?: string; whereabouts?: string }>; narrative?: string; lastHappened?: ("now" | "week" | "earlier") | ""; grounds?: ReadonlyArray<"violence_against_child" | "violence_in_close_relations" | "sexual_abuse" | "neglect" | "parent_alcohol_or_drugs" | "own_alcohol_or_drugs" | "crime" | "school_absence" | "mental_ill_health" | "honour_related" | "other">; name: string; workplace: string; contact: string; wantsFeedback?: boolean }; answer: { reference: string; receivedAt: string; decideBy: string } }
  /** Each day's proof that no report lay unopened, or which did: by page number, fifty a page, or with limit by cursor. */
  getDailyStatements: { query?: { page?: string | number; limit?: string | number; after?: string | number }; answer: { statements: ReadonlyArray<{ unitId: string; unitName: string; statedOn: string; statedAt: string; received: number; unopened: ReadonlyArray<string> }>; count: number; page: number; pages: number; next: string | null } }
  /** A report of concern as far as one may see it. */
  getConcernsById: { params: { id: string }; answer: { id: string; reference: string; receivedOn: string; receivedAt: string; arrivedVia: "public_form" | "phone" | "letter" | "visit" | "emergency_duty" | "api"; reporterKind: "school" | "preschool" | "health_care" | "dentist" | "psychiatry" | "police" | "social_services" | "emergency_duty" | "women_shelter" | "migration_agency" | "other_authority" | "relative" | "private" | "self" | "anonymous"; openedAt: string | null; openedBy: string | null; narrative: string | null; lastHappened: ("now" | "week" | "earlier") | null; grounds: ReadonlyArray<"violence_against_child" | "violence_in_close_relations" | "sexual_abuse" | "neglect" | "parent_alcohol_or_drugs" | "own_alcohol_or_drugs" | "crime" | "school_absence" | "mental_ill_health" | "honour_related" | "other">; children: ReadonlyArray<{ id: string; personId: string | null; name: string | null; protected: boolean; caseNumber: string | null; assignedTo: string | null; protection: ("needs_protection" | "no_immediate_need") | null; decision: ("open_investigation" | "do_not_open" | "already_open") | null; decidedOn: string | null; grownUpOn: string | null; clocks: ReadonlyArray<{ rule: string; startedOn: string; nominalDueOn: string; legalDueOn: string; paragraph: string }>; allowed: ReadonlyArray<string> }> } }
  /** State that a report is about somebody who had turned 21 when it came in, and to whom the worry was passed on. */
  postConcernChildrenGrownUp: { params: { childId: string }; body: { reason: string; passedTo: "adult_unit" | "other_municipality" | "nobody" }; answer: { concernId: string } }
  /** Undo that statement: the report waits again, with its clocks from the day it came in. */
  postConcernChildrenChildAfterAll: { params: { childId: string }; body: { reason: string }; answer: { concernId: string } }
  /** Take in a report by telephone, letter, visit or emergency duty; it may have come in earlier than now, never later. */
  postConcernsTakenIn: { body: { arrivedVia: "phone" | "letter" | "visit" | "emergency_duty"; receivedOn: string; receivedTime: string; children?: ReadonlyArray<{ name?: string; age?: string; whereabouts?: string }>; narrative?: string; lastHappened?: ("now" | "week" | "earlier") | ""; grounds?: (ReadonlyArray<"violence_against_child" | "violence_in_close_relations" | "sexual_abuse" | "neglect" | "parent_alcohol_or_drugs" | "own_alcohol_or_drugs" | "crime" | "school_absence" | "mental_ill_health" | "honour_related" | "other">) | ("violence_against_child" | "violence_in_close_relations" | "sexual_abuse" | "neglect" | "parent_alcohol_or_drugs" | "own_alcohol_or_drugs" | "crime" | "school_absence" | "mental_ill_health" | "honour_related" | "other"); reporterKind: "school" | "preschool" | "health_care" | "dentist" | "psychiatry" | "police" | "social_services" | "emergency_duty" | "women_shelter" | "migration_agency" | "other_authority" | "relative" | "private" | "self" | "anonymous"; name?: string; workplace?: string; contact?: string; hiddenReason?: string; wantsFeedback?: boolean }; answer: { reference: string; receivedAt: string; decideBy: string; id: string } }
  /** Open a report to read it: who and when are kept. */
  postConcernsOpening: { params: { id: string }; answer: { id: string; reference: string; receivedOn: string; receivedAt: string; arrivedVia: "public_form" | "phone" | "letter" | "visit" | "emergency_duty" | "api"; reporterKind: "school" | "preschool" | "health_care" | "dentist" | "psychiatry" | "police" | "social_services" | "emergency_duty" | "women_shelter" | "migration_agency" | "other_authority" | "relative" | "private" | "self" | "anonymous"; openedAt: string | null; openedBy: string | null; narrative: string | null; lastHappened: ("now" | "week" | "earlier") | null; grounds: ReadonlyArray<"violence_against_child" | "violence_in_close_relations" | "sexual_abuse" | "neglect" | "parent_alcohol_or_drugs" | "own_alcohol_or_drugs" | "crime" | "school_absence" | "mental_ill_health" | "honour_related" | "other">; children: ReadonlyArray<{ id: string; personId: string | null; name: string | null; protected: boolean; caseNumber: string | null; assignedTo: string | null; protection: ("needs_protection" | "no_immediate_need") | null; decision: ("open_investigation" | "do_not_open" | "already_open") | null; decidedOn: string | null; grownUpOn: string | null; clocks: ReadonlyArray<{ rule: string; startedOn: string; nominalDueOn: string; legalDueOn: string; paragraph: string }>; allowed: ReadonlyArray<string> }> } }
  /** Intake's look-up of a child by exact number, or name and day of birth; at most ten matches, logged with the purpose intake. */
  postIntakeLookUp: { body: { number?: string; name?: string; bornOn?: string | null }; answer: { matches: ReadonlyArray<{ personId: string; protected: boolean; name: string | null; birthYear: number | null; responsible: string | null; earlier: ReadonlyArray<{ receivedOn: string; reporterKind: "school" | "preschool" | "health_care" | "dentist" | "psychiatry" | "police" | "social_services" | "emergency_duty" | "women_shelter" | "migration_agency" | "other_authority" | "relative" | "private" | "self" | "anonymous"; sibling: boolean; outcome: ("open_investigation" | "do_not_open" | "already_open") | null; deletedBy: string | null; earliestDeletionOn: string | null; keptForEver: boolean }> }> } }
  /** Say who the child of a report is. */
  postConcernChildrenIdentity: { params: { childId: string }; body: { personId: string }; answer: { childId: string; personId: string | null } }
  /** Register a child who has no record, unborn or half-known too, and say that the report is about it. */
  postConcernChildrenRegistration: { params: { childId: string }; body: { identityNumber?: string; givenName?: string; familyName?: string; birthOn?: string | null }; answer: { childId: string; personId: string | null } }
  /** Give children of a report to one social worker each; a child who has one goes there. */
  postConcernsAssignment: { params: { id: string }; body: { children: ReadonlyArray<{ childId: string; staffId: string }> }; answer: { id: string; personIds: ReadonlyArray<string>; seen: boolean } }
  /** Assess whether a child needs protection at once, or correct the assessment; locked. */
  postConcernChildrenProtectionAssessment: { params: { childId: string }; body: { outcome: "needs_protection" | "no_immediate_need"; reasons: string; corrects?: string | null }; answer: { childId: string; personId: string | null } }
  /** Decide whether an investigation is opened, for all reports about the child that wait; or correct a decision; locked. */
  postConcernChildrenDecision: { params: { childId: string }; body: { decision: "open_investigation" | "do_not_open" | "already_open"; reasons: string; corrects?: string | null }; answer: { decision: "open_investigation" | "do_not_open" | "already_open"; decidedOn: string; investigationId: string | null; personId: string; answered: ReadonlyArray<string> } }
  /** Extend the preliminary assessment for exceptional reasons until a stated day. */
  postConcernChildrenExtension: { params: { childId: string }; body: { until: string; reasons: string }; answer: { personId: string } }
  /** Note that a mandated reporter has asked to be told. */
  postConcernChildrenFeedbackRequest: { params: { childId: string }; body: { askedOn?: string | null }; answer: { childId: string; personId: string | null } }
  /** Note that the reporter was told the one thing the law allows, or why it was withheld. */
  postConcernChildrenFeedback: { params: { childId: string }; body: { given: "told"; how: string } | { given: "withheld"; reason: string }; answer: { childId: string; personId: string | null; told: ("opened" | "not_opened" | "already_open") | null } }
  /** Note who was told that an investigation was opened, or why it is waived. */
  postPersonsInvestigationInformation: { params: { personId: string }; body: { how: "told"; told: ReadonlyArray<"child" | "custodian" | "other"> } | { how: "waived"; reason: string }; answer: { personId: string } }
  /** Take a report out of the wrong child's file; it goes back to be identified. */
  postConcernChildrenMove: { params: { childId: string }; body: { reason: string }; answer: { personId: string } }
  /** Open offers counted without names, per month of a year. */
  getMeasuresOpen: { query?: { year?: string | number }; answer: { year: number; open: ReadonlyArray<{ kind: string; ownName: string | null; today: number }>; months: ReadonlyArray<{ unitName: string; kind: string; ownName: string | null; perMonth: ReadonlyArray<number> }> } }
  /** Count one use of an open offer in one's unit today. */
  postMeasuresOpen: { body: { kind: string }; answer: { kind: string; today: number } }
  /** Take the latest use of an open offer away again. */
  postMeasuresOpenUndo: { body: { kind: string }; answer: { kind: string; today: number } }
  /** Kinds of measures, and for which of them who is not recorded. */
  getMeasuresKinds: { answer: { kinds: ReadonlyArray<{ kind: string; name: string | null; alwaysAssessed: boolean; fromOn: string | null; toOn: string | null }>; unnamed: ReadonlyArray<{ id: string; kind: string; ownName: string | null; decidedOn: string; fromOn: string; toOn: string | null; minutesReference: string; reasons: string }> } }
  /** Add a kind of the municipality's own. */
  postMeasuresKinds: { body: { name: string; alwaysAssessed: boolean; fromOn: string; toOn?: string | null }; answer: { id: string } }
  /** The kinds of measures that may be registered today. */
  getMeasuresKindsOffered: { answer: { kinds: ReadonlyArray<{ kind: string; name: string | null; alwaysAssessed: boolean; fromOn: string | null; toOn: string | null }> } }
  /** Give an own kind its last day. */
  postMeasuresKindsEnd: { params: { id: string }; body: { toOn: string }; answer: { id: string } }
  /** Enter the committee's decision that who uses a kind is not recorded. */
  postMeasuresUnnamed: { body: { kind: string; decidedOn: string; fromOn: string; toOn?: string | null; minutesReference: string; reasons: string }; answer: { id: string } }
  /** Give such a decision its last day. */
  postMeasuresUnnamedEnd: { params: { id: string }; body: { toOn: string }; answer: { id: string } }
  /** The measures of a person. */
  getPersonsMeasures: { params: { id: string }; answer: { personId: string; measures: ReadonlyArray<{ id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null }> } }
  /** Register a measure, with its decision when needs are assessed. */
  postPersonsMeasures: { params: { id: string }; body: { kind: string; assessed: boolean; aim: string; extent?: string; performer?: string; fromOn: string; toOn?: string | null; goals?: ReadonlyArray<{ words: string; childsOwn?: boolean }>; firstFollowUpOn?: string | null; consents?: ReadonlyArray<{ who: "child" | "custodian"; given: boolean; on: string }>; toldMayApply?: boolean; decision?: { what?: string; reasons: string; paragraph?: string } | null }; answer: { id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null; toldMayApply: boolean; consentOf: ReadonlyArray<string>; recordedBy: string; recordedAt: string; goals: ReadonlyArray<{ id: string; words: string; childsOwn: boolean; latest: ("reached" | "partly" | "not" | "not_relevant") | null }>; events: ReadonlyArray<{ id: string; kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason: string | null; outcome: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null; by: string; withdrawnReason: string | null }>; followUps: ReadonlyArray<{ id: string; heldOn: string; note: string; by: string; outcomes: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note: string }> }>; reports: ReadonlyArray<{ id: string; receivedOn: string; fromOn: string; toOn: string; meetings: number | null; words: string; by: string }>; allowed: ReadonlyArray<"started" | "interrupted" | "ended" | "withdrawn" | "follow_up" | "report" | "goal"> } }
  /** A measure with goals, follow-ups, reports and what has happened. */
  getMeasuresById: { params: { id: string }; answer: { id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null; toldMayApply: boolean; consentOf: ReadonlyArray<string>; recordedBy: string; recordedAt: string; goals: ReadonlyArray<{ id: string; words: string; childsOwn: boolean; latest: ("reached" | "partly" | "not" | "not_relevant") | null }>; events: ReadonlyArray<{ id: string; kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason: string | null; outcome: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null; by: string; withdrawnReason: string | null }>; followUps: ReadonlyArray<{ id: string; heldOn: string; note: string; by: string; outcomes: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note: string }> }>; reports: ReadonlyArray<{ id: string; receivedOn: string; fromOn: string; toOn: string; meetings: number | null; words: string; by: string }>; allowed: ReadonlyArray<"started" | "interrupted" | "ended" | "withdrawn" | "follow_up" | "report" | "goal"> } }
  /** Register that a measure began, was interrupted, ended, or will not be carried out. */
  postMeasuresEvents: { params: { id: string }; body: { kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason?: string | null; outcome?: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null }; answer: { id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null; toldMayApply: boolean; consentOf: ReadonlyArray<string>; recordedBy: string; recordedAt: string; goals: ReadonlyArray<{ id: string; words: string; childsOwn: boolean; latest: ("reached" | "partly" | "not" | "not_relevant") | null }>; events: ReadonlyArray<{ id: string; kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason: string | null; outcome: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null; by: string; withdrawnReason: string | null }>; followUps: ReadonlyArray<{ id: string; heldOn: string; note: string; by: string; outcomes: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note: string }> }>; reports: ReadonlyArray<{ id: string; receivedOn: string; fromOn: string; toOn: string; meetings: number | null; words: string; by: string }>; allowed: ReadonlyArray<"started" | "interrupted" | "ended" | "withdrawn" | "follow_up" | "report" | "goal"> } }
  /** Take back the latest event of a measure. */
  postMeasuresEventsWithdrawal: { params: { id: string; eventId: string }; body: { reason: string }; answer: { id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null; toldMayApply: boolean; consentOf: ReadonlyArray<string>; recordedBy: string; recordedAt: string; goals: ReadonlyArray<{ id: string; words: string; childsOwn: boolean; latest: ("reached" | "partly" | "not" | "not_relevant") | null }>; events: ReadonlyArray<{ id: string; kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason: string | null; outcome: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null; by: string; withdrawnReason: string | null }>; followUps: ReadonlyArray<{ id: string; heldOn: string; note: string; by: string; outcomes: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note: string }> }>; reports: ReadonlyArray<{ id: string; receivedOn: string; fromOn: string; toOn: string; meetings: number | null; words: string; by: string }>; allowed: ReadonlyArray<"started" | "interrupted" | "ended" | "withdrawn" | "follow_up" | "report" | "goal"> } }
  /** Add a goal to a measure. */
  postMeasuresGoals: { params: { id: string }; body: { words: string; childsOwn?: boolean }; answer: { id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null; toldMayApply: boolean; consentOf: ReadonlyArray<string>; recordedBy: string; recordedAt: string; goals: ReadonlyArray<{ id: string; words: string; childsOwn: boolean; latest: ("reached" | "partly" | "not" | "not_relevant") | null }>; events: ReadonlyArray<{ id: string; kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason: string | null; outcome: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null; by: string; withdrawnReason: string | null }>; followUps: ReadonlyArray<{ id: string; heldOn: string; note: string; by: string; outcomes: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note: string }> }>; reports: ReadonlyArray<{ id: string; receivedOn: string; fromOn: string; toOn: string; meetings: number | null; words: string; by: string }>; allowed: ReadonlyArray<"started" | "interrupted" | "ended" | "withdrawn" | "follow_up" | "report" | "goal"> } }
  /** Register a follow-up with the outcome of each goal. */
  postMeasuresFollowUps: { params: { id: string }; body: { heldOn: string; outcomes?: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note?: string }>; note?: string; nextOn?: string | null }; answer: { id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null; toldMayApply: boolean; consentOf: ReadonlyArray<string>; recordedBy: string; recordedAt: string; goals: ReadonlyArray<{ id: string; words: string; childsOwn: boolean; latest: ("reached" | "partly" | "not" | "not_relevant") | null }>; events: ReadonlyArray<{ id: string; kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason: string | null; outcome: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null; by: string; withdrawnReason: string | null }>; followUps: ReadonlyArray<{ id: string; heldOn: string; note: string; by: string; outcomes: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note: string }> }>; reports: ReadonlyArray<{ id: string; receivedOn: string; fromOn: string; toOn: string; meetings: number | null; words: string; by: string }>; allowed: ReadonlyArray<"started" | "interrupted" | "ended" | "withdrawn" | "follow_up" | "report" | "goal"> } }
  /** Register a performer's report. */
  postMeasuresReports: { params: { id: string }; body: { receivedOn: string; fromOn: string; toOn: string; meetings?: number | null; words: string }; answer: { id: string; personId: string; kind: string; ownName: string | null; assessed: boolean; state: "for_meeting" | "refused" | "decided" | "running" | "interrupted" | "ended" | "withdrawn"; fromOn: string; toOn: string | null; startedOn: string | null; endedOn: string | null; performer: string; extent: string; aim: string; decisionId: string | null; nextFollowUpOn: string | null; toldMayApply: boolean; consentOf: ReadonlyArray<string>; recordedBy: string; recordedAt: string; goals: ReadonlyArray<{ id: string; words: string; childsOwn: boolean; latest: ("reached" | "partly" | "not" | "not_relevant") | null }>; events: ReadonlyArray<{ id: string; kind: "started" | "interrupted" | "ended" | "withdrawn"; on: string; reason: string | null; outcome: ("as_planned" | "family_ended" | "moved" | "other_measure" | "other") | null; by: string; withdrawnReason: string | null }>; followUps: ReadonlyArray<{ id: string; heldOn: string; note: string; by: string; outcomes: ReadonlyArray<{ goalId: string; outcome: "reached" | "partly" | "not" | "not_relevant"; note: string }> }>; reports: ReadonlyArray<{ id: string; receivedOn: string; fromOn: string; toOn: string; meetings: number | null; words: string; by: string }>; allowed: ReadonlyArray<"started" | "interrupted" | "ended" | "withdrawn" | "follow_up" | "report" | "goal"> } }
  /** Lock a contact note. */
  postContacts: { body: { id?: string; mode: "visit" | "office" | "outdoors" | "video" | "phone" | "letter"; outcome: "held" | "cancelled_by_us" | "cancelled_by_them" | "illness" | "no_show"; notHeldReason?: string | null; happenedOn: string; happenedTime?: string | null; minutes?: number | null; note?: string; children: ReadonlyArray<{ personId: string; seen?: "alone" | "seen" | "not" }>; participants?: { personIds?: ReadonlyArray<string>; others?: ReadonlyArray<string> }; nextStep?: { title: string; dueOn: string; dueTime?: string | null } | null; taskId?: string | null }; answer: { id: string; mode: "visit" | "office" | "outdoors" | "video" | "phone" | "letter"; outcome: "held" | "cancelled_by_us" | "cancelled_by_them" | "illness" | "no_show"; notHeldReason: string | null; happenedOn: string; happenedTime: string | null; minutes: number | null; note: string; writtenBy: { id: string; name: string }; recordedAt: string; children: ReadonlyArray<{ personId: string; name: string | null; caseNumber: string | null; protected: boolean; seen: "alone" | "seen" | "not"; movedOn: string | null }>; participants: ReadonlyArray<{ personId: string | null; words: string }>; additions: ReadonlyArray<{ id: string; note: string; by: string; recordedAt: string }>; allowed: ReadonlyArray<"add" | "move"> } }
  /** A contact note with its additions. */
  getContactsById: { params: { id: string }; answer: { id: string; mode: "visit" | "office" | "outdoors" | "video" | "phone" | "letter"; outcome: "held" | "cancelled_by_us" | "cancelled_by_them" | "illness" | "no_show"; notHeldReason: string | null; happenedOn: string; happenedTime: string | null; minutes: number | null; note: string; writtenBy: { id: string; name: string }; recordedAt: string; children: ReadonlyArray<{ personId: string; name: string | null; caseNumber: string | null; protected: boolean; seen: "alone" | "seen" | "not"; movedOn: string | null }>; participants: ReadonlyArray<{ personId: string | null; words: string }>; additions: ReadonlyArray<{ id: string; note: string; by: string; recordedAt: string }>; allowed: ReadonlyArray<"add" | "move"> } }
  /** Add to a locked contact note. */
  postContactsAdditions: { params: { id: string }; body: { note: string }; answer: { id: string; mode: "visit" | "office" | "outdoors" | "video" | "phone" | "letter"; outcome: "held" | "cancelled_by_us" | "cancelled_by_them" | "illness" | "no_show"; notHeldReason: string | null; happenedOn: string; happenedTime: string | null; minutes: number | null; note: string; writtenBy: { id: string; name: string }; recordedAt: string; children: ReadonlyArray<{ personId: string; name: string | null; caseNumber: string | null; protected: boolean; seen: "alone" | "seen" | "not"; movedOn: string | null }>; participants: ReadonlyArray<{ personId: string | null; words: string }>; additions: ReadonlyArray<{ id: string; note: string; by: string; recordedAt: string }>; allowed: ReadonlyArray<"add" | "move"> } }
  /** Move a contact note from the wrong person to the right one. */
  postContactsMoves: { params: { id: string }; body: { fromPersonId: string; toPersonId: string }; answer: { id: string; mode: "visit" | "office" | "outdoors" | "video" | "phone" | "letter"; outcome: "held" | "cancelled_by_us" | "cancelled_by_them" | "illness" | "no_show"; notHeldReason: string | null; happenedOn: string; happenedTime: string | null; minutes: number | null; note: string; writtenBy: { id: string; name: string }; recordedAt: string; children: ReadonlyArray<{ personId: string; name: string | null; caseNumber: string | null; protected: boolean; seen: "alone" | "seen" | "not"; movedOn: string | null }>; participants: ReadonlyArray<{ personId: string | null; words: string }>; additions: ReadonlyArray<{ id: string; note: string; by: string; recordedAt: string }>; allowed: ReadonlyArray<"add" | "move"> } }
  /** The worklist: the same rows as the page. */
  getWorklist: { query?: { view?: string | number; unit?: string | number; worker?: string | number; rule?: string | number; age?: string | number; order?: string | number; page?: string | number }; answer: { view: "mina" | "enhet" | "ofordelade" | "parkerade" | "klara"; counts: { mina: number; enhet: number | null; ofordelade: number | null; parkerade: number; klara: number }; total: number; page: number; pages: number; rows: ReadonlyArray<{ kind: "clock" | "task" | "unopened" | "unassigned"; id: string; personId: string | null; concernId: string | null; concernChildId: string | null; name: string | null; caseNumber: string | null; birthOn: string | null; protected: boolean; responsibleId: string | null; responsibleName: string | null; unitId: string; rule: string | null; paragraph: string | null; title: string | null; startedOn: string; nominalDueOn: string; legalDueOn: string; dueTime: string | null; receivedAt: string | null; reporterKind: string | null; parkedUntilOn: string | null; parkedReason: string | null; group: "now" | "today" | "this-week" | "later"; daysLeft: number; insteadOf: string | null; uncovered: boolean; lastContact: { mode: string; outcome: string; on: string; seen: "alone" | "seen" | "not" } | null; siblings: ReadonlyArray<{ personId: string; name: string | null; birthOn: string | null }>; step: { href: string; label: string } }>; done: ReadonlyArray<{ kind: "clock" | "task"; id: string; personId: string | null; name: string | null; caseNumber: string | null; rule: string | null; title: string | null; endedOn: string; how: string }> } }
  /** Open promises: one's own, or those about a person. */
  getTasks: { query?: { personId?: string | number; limit?: string | number; after?: string | number }; answer: { tasks: ReadonlyArray<{ id: string; personId: string; title: string; dueOn: string; dueTime: string | null; contactId: string | null }>; next: string | null } }
  /** Promise a next step with a day. */
  postTasks: { body: { personId: string; title: string; dueOn: string; dueTime?: string | null }; answer: { id: string; personId: string; title: string; dueOn: string; dueTime: string | null; contactId: string | null } }
  /** Say that a promise was kept. */
  postTasksDone: { params: { id: string }; answer: { id: string; personId: string; title: string; dueOn: string; dueTime: string | null; contactId: string | null } }
  /** Move a promise to another day: the answer is the promise that goes on. */
  postTasksMoves: { params: { id: string }; body: { dueOn: string; dueTime?: string | null }; answer: { id: string; personId: string; title: string; dueOn: string; dueTime: string | null; contactId: string | null } }
  /** Put a row of the worklist aside until a day; the clock goes on. */
  putParkingsByKindAndId: { params: { kind: "clock" | "task"; id: string }; body: { untilOn: string; reason: string }; answer: { kind: "clock" | "task"; id: string; personId: string | null; untilOn: string | null } }
  /** Take a row back before its day. */
  deleteParkingsByKindAndId: { params: { kind: "clock" | "task"; id: string }; answer: { kind: "clock" | "task"; id: string; personId: string | null; untilOn: string | null } }
  /** What one has begun and not finished. */
  getDrafts: { answer: { drafts: ReadonlyArray<{ form: string; subjectId: string; savedAt: string }> } }
  /** One's own draft of a form. */
  getDraftsByFormAndSubjectId: { params: { form: string; subjectId: string }; answer: { form: string; subjectId: string; fields: Record<string, string | ReadonlyArray<string>>; savedAt: string } }
  /** Keep what one is writing, in place of what was kept before. */
  putDraftsByFormAndSubjectId: { params: { form: string; subjectId: string }; body: { fields: Record<string, string | ReadonlyArray<string>> }; answer: { savedAt: string; at: string } }
  /** Throw a draft away. */
  deleteDraftsByFormAndSubjectId: { params: { form: string; subjectId: string }; answer: { drafts: ReadonlyArray<{ form: string; subjectId: string; savedAt: string }> } }
  /** What has happened to a person, newest first, page by page; of one strand when asked. */
  getPersonsTimeline: { params: { id: string }; query?: { strand?: string | number; limit?: string | number; after?: string | number }; answer: { personId: string; joinedIds: ReadonlyArray<string>; seenAs: "own_case" | "deputy" | "coworker" | "manager" | "intake" | "role" | "break_glass"; lines: ReadonlyArray<{ strand: "concern" | "investigation" | "measure" | "placement" | "income_support" | "unaccompanied" | "contact" | "case" | "task"; kind: string; id: string; on: string; at: string; by: string | null; locked: boolean; facts: Record<string, unknown> }>; next: string | null } }
  /** The picture of the units one manages, as numbers. */
  getPicture: { query?: { enhet?: string | number }; answer: { at: string; units: ReadonlyArray<{ id: string; name: string }>; unitId: string | null; weeks: ReadonlyArray<string>; reports: ReadonlyArray<{ week: string; reporterKind: string; reports: number; children: number }>; openClocks: ReadonlyArray<{ rule: string; nominalDueOn: string; legalDueOn: string; clocks: number }>; decidedInTime: { fromWeek: string; decided: number; inTime: number }; caseload: ReadonlyArray<{ staffId: string; name: string; unitName: string; cases: number }>; unassigned: { children: number; oldestReceivedAt: string | null }; unopened: number; contacts: ReadonlyArray<{ week: string; mode: string; outcome: string; contacts: number; seen: number; seenAlone: number }>; notSeenAlone: { days: number; children: number; of: number } } }
  /** The rows behind a figure. */
  getPictureByFigure: { params: { figure: "obeslutade" | "forsenade" | "ej-sedda" | "ofordelade" | "arenden" | "anmalningar" | "kontakter" }; query?: { enhet?: string | number; vecka?: string | number; sida?: string | number }; answer: { rows: ReadonlyArray<{ id: string; personId: string | null; name: string | null; caseNumber: string | null; protected: boolean; unitName: string; staffName: string | null; on: string | null; code: string | null; other: string | null }>; total: number } }
  /** Client credentials of schools and health care. */
  getClients: { answer: { clients: ReadonlyArray<{ id: string; name: string; reporterKind: string; scope: ReadonlyArray<string>; fromOn: string; toOn: string; standing: "coming" | "active" | "ends_soon" | "ended"; endedAt: string | null; oldUntil: string | null; rotatedOn: string | null }> } }
  /** Add a client credential; the answer holds its secret, this once. */
  postClients: { body: { name: string; reporterKind: string; fromOn: string; toOn: string; scope: ReadonlyArray<"concern.report"> }; answer: { id: string; credential: string } }
  /** Give a client another secret; the old one may open for thirty days more. */
  postClientsSecret: { params: { id: string }; body: { oldUntil: string | null }; answer: { id: string; credential: string } }
  /** End a client credential at once. */
  postClientsEnd: { params: { id: string }; answer: { id: string } }
  /** Addresses that are told of events. */
  getWebhooks: { answer: { webhooks: ReadonlyArray<{ id: string; name: string; address: string; events: ReadonlyArray<"report.received" | "report.opened" | "report.decided" | "case.handed_over">; recordedAt: string; standing: "works" | "untried" | "failing" | "ended" | "ended_failing"; failingSince: string | null; endedAt: string | null; lastArrivedAt: string | null; waiting: number; failed: number }> } }
  /** Register an address that is told of events; the answer holds the secret that signs, this once. */
  postWebhooks: { body: { name: string; address: string; events: ReadonlyArray<"report.received" | "report.opened" | "report.decided" | "case.handed_over"> }; answer: { id: string; secret: string } }
  /** What was sent to an address in the last thirty days, the latest first. */
  getWebhooksDeliveries: { params: { id: string }; query?: { limit?: string | number; after?: string | number }; answer: { deliveries: ReadonlyArray<{ id: string; event: "report.received" | "report.opened" | "report.decided" | "case.handed_over"; recordedAt: string; standing: "arrived" | "waiting" | "failed"; tries: number; triedAt: string | null; status: number | null; fault: string | null; nextTryAt: string | null }>; next: string | null } }
  /** Tell an address nothing more, from this moment. */
  postWebhooksEnd: { params: { id: string }; answer: { id: string } }
  /** Send once more what has failed, at once, with the same id. */
  postWebhooksDeliveriesAgain: { params: { id: string; deliveryId: string }; answer: { id: string; deliveryId: string } }
  /** Local settings with limits, present values and all that was entered. */
  getSettings: { answer: { settings: ReadonlyArray<{ key: string; label: { sv: string; en: string }; why: { sv: string; en: string }; unit: "hours" | "minutes" | "days" | "choice"; value: string; shipped: string; own: boolean; lowest: number | null; highest: number | null; choices: ReadonlyArray<{ value: string; label: { sv: string; en: string } }>; inUse: boolean; keeper: "administrator" | "log_reviewer"; mayChange: boolean; changes: ReadonlyArray<{ value: string; validFrom: string; recordedAt: string; recordedBy: string | null }> }> } }
  /** Enter a value of a local setting from a day on. */
  postSettingsByKey: { params: { key: string }; body: { value: string; validFrom: string }; answer: { key: string } }
  /** Versions of rules of law that the municipality has entered, also withdrawn ones. */
  getLawEntries: { answer: { entries: ReadonlyArray<{ rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; version: number; basedOn: number; validFrom: string; paragraph: string; source: string; readOn: string; length: number; unit: "immediate" | "same-day" | "days" | "weeks" | "months" | "years" | "years-of-age" | "january-each-year" | "day-of-following-month"; calendar: "next-weekday" | "same-day" | "fixed-date" | "birthday"; recordedAt: string; recordedBy: string; withdrawn: { on: string; by: string; reason: string } | null }> } }
  /** What a new version of a rule would change; nothing is written. */
  postLawVersionsPreview: { params: { rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat" }; body: { validFrom: string; paragraph: string; source: string; readOn: string; length: number; unit: "immediate" | "same-day" | "days" | "weeks" | "months" | "years" | "years-of-age" | "january-each-year" | "day-of-following-month"; calendar: "next-weekday" | "same-day" | "fixed-date" | "birthday" }; answer: { rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; validFrom: string; open: { clocks: number; exact: boolean }; kept: number | "fewer_than_5"; renumbered: number | "fewer_than_5"; moved: ReadonlyArray<{ from: string; to: string; clocks: number }>; movedElse: number | "fewer_than_5"; example: { without: { nominalDue: string; legalDue: string }; with: { nominalDue: string; legalDue: string } } } }
  /** Enter a new version of a rule of law. */
  postLawVersions: { params: { rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat" }; body: { validFrom: string; paragraph: string; source: string; readOn: string; length: number; unit: "immediate" | "same-day" | "days" | "weeks" | "months" | "years" | "years-of-age" | "january-each-year" | "day-of-following-month"; calendar: "next-weekday" | "same-day" | "fixed-date" | "birthday" }; answer: { rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; version: number; recounted: boolean } }
  /** Withdraw a version that is not yet in force. */
  postLawVersionsWithdrawal: { params: { rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; version: number }; body: { reason: string }; answer: { rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; version: number; recounted: boolean } }
  /** Imports of open cases: counts and states. */
  getImports: { answer: { imports: ReadonlyArray<{ id: string; state: "reading" | "faulty" | "previewed" | "applying" | "done" | "withdrawn"; stage: string; rowsDone: number; rowsAll: number; askedBy: string; askedAt: string; appliedAt: string | null; faults: number; counts: Record<string, { rows: number; new: number; changed: number; unchanged: number }>; firstRows: ReadonlyArray<{ file: string; line: number; change: "new" | "changed" | "unchanged" }>; files: ReadonlyArray<string> }> } }
  /** Hand in files of open cases, to be looked through. */
  postImports: { body: { files: ReadonlyArray<{ kind: "person" | "relation" | "household_member" | "case" | "coworker" | "concern_child"; base64: string }> }; answer: { id: string } }
  /** One import: progress, counts, and faults by file, line and column. */
  getImportsById: { params: { id: string }; answer: { id: string; state: "reading" | "faulty" | "previewed" | "applying" | "done" | "withdrawn"; stage: string; rowsDone: number; rowsAll: number; askedBy: string; askedAt: string; appliedAt: string | null; faults: number; counts: Record<string, { rows: number; new: number; changed: number; unchanged: number }>; firstRows: ReadonlyArray<{ file: string; line: number; change: "new" | "changed" | "unchanged" }>; files: ReadonlyArray<string>; faultList: ReadonlyArray<{ file: string; line: number | null; column: string | null; code: string }> } }
  /** Let an import without faults be saved. */
  postImportsConfirm: { params: { id: string }; answer: { id: string } }
  /** Take an import back before it is saved. */
  postImportsWithdraw: { params: { id: string }; answer: { id: string } }
  /** Requests for whole exports, and the key in use. */
  getExports: { answer: { key: { id: string; fingerprint: string; setAt: string; setBy: string } | null; requests: ReadonlyArray<{ id: string; state: "waiting" | "refused" | "making" | "made" | "expired"; reason: string; askedById: string; askedBy: string; askedAt: string; expiresAt: string; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null; madeAt: string | null; sizeBytes: number | null; fingerprint: string; keySetAt: string; keySetBy: string }> } }
  /** Ask for a whole export. */
  postExports: { body: { reason: string }; answer: { id: string } }
  /** Set the public key that exports are sealed to. */
  postExportKey: { body: { publicKey: string }; answer: { id: string } }
  /** Requests for whole exports, for who approves them. */
  getExportsToDecide: { answer: { key: { id: string; fingerprint: string; setAt: string; setBy: string } | null; requests: ReadonlyArray<{ id: string; state: "waiting" | "refused" | "making" | "made" | "expired"; reason: string; askedById: string; askedBy: string; askedAt: string; expiresAt: string; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null; madeAt: string | null; sizeBytes: number | null; fingerprint: string; keySetAt: string; keySetBy: string }> } }
  /** Approve a whole export. */
  postExportsApprove: { params: { id: string }; body: { reason: string }; answer: { id: string } }
  /** Refuse a whole export. */
  postExportsRefuse: { params: { id: string }; body: { reason: string }; answer: { id: string } }
  /** One request for a whole export. */
  getExportsById: { params: { id: string }; answer: { id: string; state: "waiting" | "refused" | "making" | "made" | "expired"; reason: string; askedById: string; askedBy: string; askedAt: string; expiresAt: string; decidedBy: string | null; decidedAt: string | null; decisionReason: string | null; madeAt: string | null; sizeBytes: number | null; fingerprint: string; keySetAt: string; keySetBy: string } }
  /** When a rule of law falls due from a start day: the day itself and the day the law allows.. */
  postCalcDeadlines: { body: { cases: ReadonlyArray<{ rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; start: string; basis?: "2" | "3" }> }; answer: { deadlines: ReadonlyArray<{ rule: "protect-assess" | "prelim-assess" | "open-immediately" | "feedback" | "child-invest" | "inform-open" | "followup-closed" | "followup-lvu" | "consider-sol" | "consider-lvu2" | "review-lvu3" | "review-lvu22" | "custody-transfer" | "care-plan-rev" | "jourhem-max" | "health-exam" | "lvu-submit" | "lvu-court-test" | "lvu-apply" | "lvu-hear" | "lvu-start" | "lvu-contact" | "move-ban" | "move-ban-temp" | "travel-ban" | "lvu-age" | "shelter-submit" | "youth-service" | "not-executed" | "foster-list" | "eviction-ack" | "transfer-reply" | "fl12" | "appeal" | "lex-sarah" | "econ-stat"; start: string; nominalDue: string; legalDue: string; paragraph: string; ruleVersion: number; beforeFirstVersion?: true }> } }
  /** Every day of a period with Swedish holiday, eve, working day and ISO week.. */
  postCalcCalendar: { body: { from: string; to: string }; answer: { days: ReadonlyArray<{ day: string; holiday: string | null; eve: string | null; workingDay: boolean; isoWeek: string }> } }
  /** Whether identity numbers are right, of what kind, in stored form, and the fault of each wrong one.. */
  postCalcIdentity: { body: { numbers: ReadonlyArray<string>; today: string }; answer: { results: ReadonlyArray<{ input: string; valid: boolean; kind: "personnummer" | "samordningsnummer" | "local" | "unknown"; normalised: string | null; fault: ("characters" | "length" | "date" | "check-digit") | null }> } }
  /** How long each document about a person is kept, for ever or until a day, with the reason and the paragraph.. */
  postCalcRetention: { body: { documents: ReadonlyArray<{ id: string; kind: "paternity" | "adoption" | "placement" | "child_investigation" | "report_not_investigated" | "custody_agreement" | "register" | "other"; file?: string; lastNoteOn: string | null }>; person: { birthDate: string | null }; municipality: string; today: string; olderToThirty?: boolean }; answer: { documents: ReadonlyArray<{ id: string; keep: "for-ever" | "until" | "not-known-yet"; until: string | null; destroyBy: string | null; state: "kept" | "due" | "overdue"; reason: "kind_kept" | "research_county" | "research_birth_day" | "thirtieth_birthday" | "eighteenth_birthday" | "five_years" | "still_written" | "birth_unknown"; paragraph: string; waitsFor: ReadonlyArray<string> }> } }
}

const lines = {
  getLaw: ['GET', '/api/law'],
  getLogReviewItems: ['GET', '/api/log-review/items'],
  getLogReviewItemsById: ['GET', '/api/log-review/items/{id}'],
  postLogReviewItemsQuestions: ['POST', '/api/log-review/items/{id}/questions'],
  postLogReviewItemsOutcomes: ['POST', '/api/log-review/items/{id}/outcomes'],
  postLogReviewItemsName: ['POST', '/api/log-review/items/{id}/name'],
  postLogReviewPersons: ['POST', '/api/log-review/persons'],
  getLogReviewPersonsLines: ['GET', '/api/log-review/persons/{id}/lines'],
  getLogReviewPersonsExtract: ['GET', '/api/log-review/persons/{id}/extract'],
  getLogReviewStatements: ['GET', '/api/log-review/statements'],
  getLogReviewStatementsByMonth: ['GET', '/api/log-review/statements/{month}'],
  getLogReviewStaffIdentities: ['GET', '/api/log-review/staff-identities'],
  putLogReviewStaffIdentities: ['PUT', '/api/log-review/staff-identities'],
  getReadQuestions: ['GET', '/api/read-questions'],
  getReadQuestionsById: ['GET', '/api/read-questions/{id}'],
  postReadQuestionsAnswer: ['POST', '/api/read-questions/{id}/answer'],
  getAdministration: ['GET', '/api/administration'],
  getUnits: ['GET', '/api/units'],
  postUnits: ['POST', '/api/units'],
  putUnitsById: ['PUT', '/api/units/{id}'],
  postUnitsClose: ['POST', '/api/units/{id}/close'],
  postUnitsReopen: ['POST', '/api/units/{id}/reopen'],
  getStaff: ['GET', '/api/staff'],
  postStaff: ['POST', '/api/staff'],
  postStaffSearch: ['POST', '/api/staff/search'],
  getStaffById: ['GET', '/api/staff/{id}'],
  putStaffById: ['PUT', '/api/staff/{id}'],
  postStaffEnd: ['POST', '/api/staff/{id}/end'],
  postStaffResume: ['POST', '/api/staff/{id}/resume'],
  postStaffEndSessions: ['POST', '/api/staff/{id}/end-sessions'],
  postRoles: ['POST', '/api/roles'],
  postRolesEnd: ['POST', '/api/roles/{id}/end'],
  postDeputies: ['POST', '/api/deputies'],
  postDeputiesEnd: ['POST', '/api/deputies/{id}/end'],
  getJobs: ['GET', '/api/jobs'],
  getJobsList: ['GET', '/api/jobs/list'],
  postJobsRunAgain: ['POST', '/api/jobs/{id}/run-again'],
  postAccessibilityFaults: ['POST', '/api/accessibility-faults'],
  getAccessibilityFaults: ['GET', '/api/accessibility-faults'],
  postAccessibilityFaultsAnswered: ['POST', '/api/accessibility-faults/{id}/answered'],
  getStatistics: ['GET', '/api/statistics'],
  getStatisticsByMeasure: ['GET', '/api/statistics/{measure}'],
  putPersonsById: ['PUT', '/api/persons/{id}'],
  getPersonsById: ['GET', '/api/persons/{id}'],
  postPersonsWhereabouts: ['POST', '/api/persons/{id}/whereabouts'],
  postPersonsWhereaboutsEnd: ['POST', '/api/persons/{id}/whereabouts/{rowId}/end'],
  postPersonsRelations: ['POST', '/api/persons/{id}/relations'],
  postPersonsRelationsEnd: ['POST', '/api/persons/{id}/relations/{rowId}/end'],
  postPersonsHousehold: ['POST', '/api/persons/{id}/household'],
  putPersonsProtection: ['PUT', '/api/persons/{id}/protection'],
  postPersonsReveal: ['POST', '/api/persons/{id}/reveal'],
  postPersons: ['POST', '/api/persons'],
  postPersonsCase: ['POST', '/api/persons/{id}/case'],
  postPersonsHandover: ['POST', '/api/persons/{id}/handover'],
  postPersonsCoworkers: ['POST', '/api/persons/{id}/coworkers'],
  postPersonsCoworkersEnd: ['POST', '/api/persons/{id}/coworkers/{rowId}/end'],
  postPersonsJoinings: ['POST', '/api/persons/{id}/joinings'],
  postPersonsJoiningsUndo: ['POST', '/api/persons/{id}/joinings/{rowId}/undo'],
  postSearch: ['POST', '/api/search'],
  getMyPersons: ['GET', '/api/my-persons'],
  postEmergencyAccesses: ['POST', '/api/emergency-accesses'],
  getEmergencyAccesses: ['GET', '/api/emergency-accesses'],
  getEmergencyAccessesById: ['GET', '/api/emergency-accesses/{id}'],
  postEmergencyAccessesEnd: ['POST', '/api/emergency-accesses/{id}/end'],
  postEmergencyAccessesSeen: ['POST', '/api/emergency-accesses/{id}/seen'],
  getConcerns: ['GET', '/api/concerns'],
  postConcerns: ['POST', '/api/concerns'],
  getDailyStatements: ['GET', '/api/daily-statements'],
  getConcernsById: ['GET', '/api/concerns/{id}'],
  postConcernChildrenGrownUp: ['POST', '/api/concern-children/{childId}/grown-up'],
  postConcernChildrenChildAfterAll: ['POST', '/api/concern-children/{childId}/child-after-all'],
  postConcernsTakenIn: ['POST', '/api/concerns/taken-in'],
  postConcernsOpening: ['POST', '/api/concerns/{id}/opening'],
  postIntakeLookUp: ['POST', '/api/intake/look-up'],
  postConcernChildrenIdentity: ['POST', '/api/concern-children/{childId}/identity'],
  postConcernChildrenRegistration: ['POST', '/api/concern-children/{childId}/registration'],
  postConcernsAssignment: ['POST', '/api/concerns/{id}/assignment'],
  postConcernChildrenProtectionAssessment: ['POST', '/api/concern-children/{childId}/protection-assessment'],
  postConcernChildrenDecision: ['POST', '/api/concern-children/{childId}/decision'],
  postConcernChildrenExtension: ['POST', '/api/concern-children/{childId}/extension'],
  postConcernChildrenFeedbackRequest: ['POST', '/api/concern-children/{childId}/feedback-request'],
  postConcernChildrenFeedback: ['POST', '/api/concern-children/{childId}/feedback'],
  postPersonsInvestigationInformation: ['POST', '/api/persons/{personId}/investigation-information'],
  postConcernChildrenMove: ['POST', '/api/concern-children/{childId}/move'],
  getMeasuresOpen: ['GET', '/api/measures/open'],
  postMeasuresOpen: ['POST', '/api/measures/open'],
  postMeasuresOpenUndo: ['POST', '/api/measures/open/undo'],
  getMeasuresKinds: ['GET', '/api/measures/kinds'],
  postMeasuresKinds: ['POST', '/api/measures/kinds'],
  getMeasuresKindsOffered: ['GET', '/api/measures/kinds/offered'],
  postMeasuresKindsEnd: ['POST', '/api/measures/kinds/{id}/end'],
  postMeasuresUnnamed: ['POST', '/api/measures/unnamed'],
  postMeasuresUnnamedEnd: ['POST', '/api/measures/unnamed/{id}/end'],
  getPersonsMeasures: ['GET', '/api/persons/{id}/measures'],
  postPersonsMeasures: ['POST', '/api/persons/{id}/measures'],
  getMeasuresById: ['GET', '/api/measures/{id}'],
  postMeasuresEvents: ['POST', '/api/measures/{id}/events'],
  postMeasuresEventsWithdrawal: ['POST', '/api/measures/{id}/events/{eventId}/withdrawal'],
  postMeasuresGoals: ['POST', '/api/measures/{id}/goals'],
  postMeasuresFollowUps: ['POST', '/api/measures/{id}/follow-ups'],
  postMeasuresReports: ['POST', '/api/measures/{id}/reports'],
  postContacts: ['POST', '/api/contacts'],
  getContactsById: ['GET', '/api/contacts/{id}'],
  postContactsAdditions: ['POST', '/api/contacts/{id}/additions'],
  postContactsMoves: ['POST', '/api/contacts/{id}/moves'],
  getWorklist: ['GET', '/api/worklist'],
  getTasks: ['GET', '/api/tasks'],
  postTasks: ['POST', '/api/tasks'],
  postTasksDone: ['POST', '/api/tasks/{id}/done'],
  postTasksMoves: ['POST', '/api/tasks/{id}/moves'],
  putParkingsByKindAndId: ['PUT', '/api/parkings/{kind}/{id}'],
  deleteParkingsByKindAndId: ['DELETE', '/api/parkings/{kind}/{id}'],
  getDrafts: ['GET', '/api/drafts'],
  getDraftsByFormAndSubjectId: ['GET', '/api/drafts/{form}/{subjectId}'],
  putDraftsByFormAndSubjectId: ['PUT', '/api/drafts/{form}/{subjectId}'],
  deleteDraftsByFormAndSubjectId: ['DELETE', '/api/drafts/{form}/{subjectId}'],
  getPersonsTimeline: ['GET', '/api/persons/{id}/timeline'],
  getPicture: ['GET', '/api/picture'],
  getPictureByFigure: ['GET', '/api/picture/{figure}'],
  getClients: ['GET', '/api/clients'],
  postClients: ['POST', '/api/clients'],
  postClientsSecret: ['POST', '/api/clients/{id}/secret'],
  postClientsEnd: ['POST', '/api/clients/{id}/end'],
  getWebhooks: ['GET', '/api/webhooks'],
  postWebhooks: ['POST', '/api/webhooks'],
  getWebhooksDeliveries: ['GET', '/api/webhooks/{id}/deliveries'],
  postWebhooksEnd: ['POST', '/api/webhooks/{id}/end'],
  postWebhooksDeliveriesAgain: ['POST', '/api/webhooks/{id}/deliveries/{deliveryId}/again'],
  getSettings: ['GET', '/api/settings'],
  postSettingsByKey: ['POST', '/api/settings/{key}'],
  getLawEntries: ['GET', '/api/law/entries'],
  postLawVersionsPreview: ['POST', '/api/law/{rule}/versions/preview'],
  postLawVersions: ['POST', '/api/law/{rule}/versions'],
  postLawVersionsWithdrawal: ['POST', '/api/law/{rule}/versions/{version}/withdrawal'],
  getImports: ['GET', '/api/imports'],
  postImports: ['POST', '/api/imports'],
  getImportsById: ['GET', '/api/imports/{id}'],
  postImportsConfirm: ['POST', '/api/imports/{id}/confirm'],
  postImportsWithdraw: ['POST', '/api/imports/{id}/withdraw'],
  getExports: ['GET', '/api/exports'],
  postExports: ['POST', '/api/exports'],
  postExportKey: ['POST', '/api/export-key'],
  getExportsToDecide: ['GET', '/api/exports/to-decide'],
  postExportsApprove: ['POST', '/api/exports/{id}/approve'],
  postExportsRefuse: ['POST', '/api/exports/{id}/refuse'],
  getExportsById: ['GET', '/api/exports/{id}'],
  postCalcDeadlines: ['POST', '/api/calc/deadlines'],
  postCalcCalendar: ['POST', '/api/calc/calendar'],
  postCalcIdentity: ['POST', '/api/calc/identity'],
  postCalcRetention: ['POST', '/api/calc/retention'],
} as const satisfies Record<keyof Operations, readonly [Method, string]>

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/** Sends a request over whatever wire there is. `json` gives the answer's body. */
export type Send = (request: { method: Method; url: string; headers: Record<string, string>; payload?: object }) => Promise<{
  readonly statusCode: number; readonly json: <T>() => T }>
/** What an operation is asked with; `key` is sent as Idempotency-Key. */
type AskedWith<Operation> = Omit<Operation, 'answer'> & { readonly key?: string }
type Loose = {
  readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string | number>>
  readonly body?: object; readonly key?: string
}

/** A refusal as the API words it. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
  }
}

/** The API as one typed function. @param headers who asks: a cookie, or an Authorization. */
export function apiClient(send: Send, headers: Readonly<Record<string, string>>) {
  return async function call<Id extends keyof Operations>(id: Id, asked: AskedWith<Operations[Id]>): Promise<Operations[Id]['answer']> {
    const { params = {}, query = {}, body, key }: Loose = asked
    const [method, path] = lines[id]
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const answer = await send({
      method, url: search === '' ? url : `${url}?${search}`,
      headers: { 'sec-fetch-site': 'same-origin', ...headers, ...(key === undefined ? {} : { 'idempotency-key': key }) },
      ...(body === undefined ? {} : { payload: body }),
    })
    if (answer.statusCode >= 400) throw new ApiRefusal(answer.statusCode, answer.json<{ code: string }>().code)
    return answer.json<Operations[Id]['answer']>()
  }
}
