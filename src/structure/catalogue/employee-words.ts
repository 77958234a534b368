import { listed } from '#src/text/listed.ts';
/** What people call the staff of an authority. */
export const EMPLOYEE_WORDS: readonly string[] = listed(`
  Beschäftigte, Beschäftigter, Beschäftigtenzahl, Beschäftigtenzahlen, Beschäftigtenanzahl,
  Beschäftigtenstand, Beschäftigung, Personal, Personalbestand, Personalstand, Personalzahl,
  Personalzahlen, Personalstärke, Personalausstattung, Personalumfang, Personalkörper, Personen,
  Leute, Mitarbeiter, Mitarbeitende, Mitarbeiterzahl, Mitarbeiterinnen und Mitarbeiter, Köpfe,
  Kopfzahl, Bedienstete, Belegschaft, Angestellte, Menschen, Stellen, Arbeitnehmer, Arbeitskräfte,
  Kräfte, Dienstkräfte, Arbeitsplätze, Kollegen, Kolleginnen und Kollegen, Manpower, Team,
  Personaldecke, Personalbesatz, Personalressourcen, Personalbestände, Personalhöhe,
  Personalgröße, Belegschaftsstärke, Mitarbeiterstab, Mitarbeiterstamm, Mitarbeiterschaft,
  Mitarbeiterbestand, Mitarbeitendenzahl, Mitarbeiteranzahl, Beschäftigtenstärke,
  Beschäftigtenbestand, Bedienstetenzahl, Kopfstärke, Mannstärke, Arbeitende, Leutchen, Hanseln,
  Männeken, MA, Mitarb, Mann, Belegschaftsgröße, employees, employee, staff, staffing, people,
  personnel, workers, workforce, headcount, employed, persons, jobs, staff members, staffers,
  posts, positions, heads, head count, workforces, employing, employment, staff level,
  staff levels, staffing level, staffing levels, staff size, staff count, team, manpower,
  beschäftigt, beschäftigen, angestellt, tätig, arbeiten, arbeitet, arbeiteten, gearbeitet,
  personell, schuften, malochen, ackern, rackern, work, works, worked, working, employ, employs,
  empleados, trabajan, travaillent, lavorano, employés, dipendenti
`);
