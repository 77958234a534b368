import { createGroupFinder } from './word-beginnings.ts';

/**
 * Words by which one and the same act is told, as word beginnings: who reads "wurde registriert" may say
 * "hat sich angemeldet". Reviewed data for statements, in German and English: only words that can stand
 * for each other in a report without changing what is true. What is begun is not finished, what is tried
 * not introduced, what is planned not done: such words stand in groups of their own. A word with "=" is
 * meant whole.
 */
const GROUPS: readonly string[] = [
  // to go live
  'online= freigeschalt freischalt livegang livegeschalt liveschalt live= netz= launch produktivgang produktivsetz produktivgesetz',
  'inbetriebnahme wirkbetrieb echtbetrieb produktivbetrieb produktiv livebetrieb operation= operational live=',
  // to change over
  'umgestellt umstell umzustell umstieg umgestieg umsteig wechseln= wechselt= wechselte= wechselten= gewechselt migrier uberfuhr umgezogen umzieh switch migrat',
  // to come into force
  'inkrafttret inkraftgetret kraft=',
  // to belong to
  'angehor gehort= gehoren= gehorte= gehorten= mitglied mitmach mitzumach beigetret member belong',
  // to undergo
  'unterzog unterzieh durchlauf durchlief undergo',
  // to make available
  'bereitgestell bereitstell bereitzustell bereit= verfugung erhalt erhielt angebot angeboten anbiet bietet= bieten= provid offer',
  // to judge
  'bewert beurteil eingeschatzt einschatz eingestuft einstuf begutacht kritisier evaluier assess evaluat judged rated rates=',
  'positiv gut= gute= guten= lobend positive favourabl',
  'knapp= knappe= knappen= angespannt prekar tight= strained=',
  'gedruckt ausgedruckt papier= papierfassung papierform print= printed=',
  // to plan
  'geplant plant= planen= plante= planten= voraussichtlich vorgesehen beabsichtig angestrebt anstreb soll= sollen= sollte= sollten= planned intend',
  // to win somebody
  'gewonnen= gewinnen= eingestellt bekam= bekamen= bekommen= erhielt= erhalten= hired won=',
  'weitere= weiteren= weiterer= weiteres= zusatzlich additional another=',
  // to send
  'versand= versandt= versend verschick geschickt zugesandt zugeschickt sent=',
  // to recommend
  'empfohl empfiehl empfehl empfahl angeregt anreg nahegelegt recommend',
  // to foresee
  'schatzung= schatzungen= abschatz abgeschatzt einschatz eingeschatzt prognos prognostizier vorherseh vorhersag vorausseh forecast estimat',
  // to depend
  'abhang richtet= richten= depend',
  // to analyse
  'auswert ausgewertet analys untersuch klassifizier klassifikation analyz',
  // to begin
  'begann begonn beginn zurst= start= startet= startete= starteten= starten= gestartet angefang anfangen= anlauf angelauf anlief losgegang began begun begins commenc launched',
  // to end
  'endet beendet ablauft auslauf auslauft ausgelauf abgelauf expire ends ended',
  'abgeschloss abschloss abschliess abschluss fertiggestellt fertigstell vollendet complet',
  // to join
  'beigetret beitrat beitret beitritt tritt angeschloss anschloss anschliess anschluss join accession acceded',
  'teilnahm teilgenomm teilnehm teilnimmt teilnahme teilnehmend dabei= mitmach mitzumach mitgemach anwesend besucht= participa attend',
  'beteilig mitwirk mitgewirkt zusammenarbeit arbeiten= arbeitet= mitarbeiten= involved',
  // to appoint
  'ernannt ernenn benannt benenn berufen nominier appoint named',
  // to decide
  'beschloss beschliess beschluss festgelegt festleg kabinettbeschluss ratsbeschluss verabschied entschied gebilligt billig decide decision adopted resolved',
  'zugestimmt zustimm stimmte gebilligt billig genehmig freigegeb freigab befurwort approv agreed consent',
  // to agree
  'vereinbar verstandigt verstandigen geeinigt einigte= einigten= agreed',
  // to set up
  'eingericht einricht geschaffen schuf schaff etablier aufgebaut aufbau= gegrund grundete gebildet bildete entstand entstanden entsteht install establish created founded',
  // to introduce
  'eingefuhrt einfuhr introduc rollout ausgerollt implement',
  // to award
  'zuschlag erteil erhielt erhalten bekam bekommen vergeb vergab beauftrag award',
  // to register
  'registrier angemeldet anmeld gemeldet= registrierung nutzerkonto registered signed',
  // to run
  'betreib betrieb unterhalt gehostet hostet host lauft laufen operat runs run',
  // to lead
  'federfuhrend federfuhrung lead= leads= led= leading=',
  // to try
  'erprob verprob pilotier pilotbetrieb pilotphase pilotprojekt pilot= getestet test testet= testen= testete= tests= testbetrieb testphase versuchsweise probeweise probehalber ausprobier probelauf trial tested',
  // to take over
  'ubernomm ubernahm ubernimm ubernahme taken took take',
  'entwickel entworf konzipier programmier develop',
  'entwickel erarbeit ausgearbeit ausarbeit erstell verfasst formulier drawn drafted',
  'entstand entstanden= entwickel',
  'entstand entstanden= umgesetzt= realisier',
  'treffen= trifft= trafen= zusammenkomm zusammenkam tagt= tagen= meet= meets=',
  'erfull gerecht= entsprech entspricht genugt= genugen=',
  // to retire
  'renteneintritt rente= ruhestand pension pensionier altersbedingt verrent retire',
  'ausscheid ausgeschied ausschied verlier verlor leave= lose=',
  // to use
  'nutzen= nutzt= nutzte= nutzten= nutzung= genutzt benutzen= benutzt= verwend angewand einsatz= eingesetzt einsetz use used uses using work',
  // to buy
  'kauft= kaufte= kaufen= gekauf einkauf beschaff beschaffung erwerb erworb anschaff angeschafft purchas procur buy bought acquire',
  // to notify
  'anzeig angezeigt melden gemeldet meldung meld mitteil mitgeteilt notif report= reported=',
  // to oblige
  'mussen muss verpflicht pflicht verbindlich zwingend vorgeschrieben must obliged mandatory required shall',
  // to need
  'bedarf benotig brauch erforder notwendig veranschlag need requir',
  'angelegt= ausgelegt= ausgerichtet= ausrichten= auszurichten= bemessen= vorgesehen=',
  'veranschlag kalkulier geschatzt beziffert estimat budget',
  // to publish
  'veroffentlich publizier erschien erschein herausgegeb bekanntgegeb publish',
  // to support, to serve
  'unterstutz hilf geholf support assist',
  // to hand in, to submit
  'abgegeb abgeb abzugeb eingereicht einreich vorgelegt vorleg ubermittel submit file',
  // to extend, to end with
  'verlanger ausgeweit ausweit erweiter ausgedehnt extend expan',
  'ersetz abgelost ablos ablost replac',
  // to be based on
  'basiert= basieren= basierte= basierten= beruht= beruhen= beruhte= fusst= fussen= aufsetzt= aufsetzen= based=',
  // to consist
  'umfass beinhalt enthalt enthielt compris consist includ contain',
  // to happen
  'stattgefund stattfind stattfand veranstalt durchgefuhrt durchfuhr held',
  'bildet= bilden= arbeiten= arbeitet= zusammenarbeit zusammengeschloss kooperier kooperation verprob cooperat',
  // to inform by telephone
  'anruf telefonisch telefonat telefon call calls phone',
  'auskunft beauskunft behordenauskunft beantwort entgegen answer',
  'verbund= verbunds= network=',
  // what is known of something
  'weiss= wissen= wusste= wussten= kennt= kennen= kannte= kannten= bekannt= kenntnis= kenntnisse= information= informationen= erkenntnis= erkenntnisse= angaben= knows= know= known= information= knowledge=',
  // without a price
  'kostenlos kostenfrei unentgeltlich gratis gebuhrenfrei free=',
  'gemeinsam= zusammen= zusammenarbeit kooperation jointly',
  // to be located
  'angesiedelt ansassig untergebracht angebunden sitz sitzt sitzen befind located based housed',
  'elektronisch electronic',
  'eigen= eigene= eigenes= eigenen= eigener= eigenem= eigenregie own',
  'quelloffen opensource source',
  'rechtsgrundlage grundlage basis gesetzesgrundlage legal',
  'person= personen= teilnehmer teilnehmend mensch= menschen= leute= leuten= people participant',
  'jahrlich annual yearly',
  'zweite= zweiten= zweiter= zweites= 2= second=',
  'dritte= dritten= dritter= drittes= 3= third=',
  'vierte= vierten= vierter= viertes= 4= fourth=',
  'quartalsweise quartalweise vierteljahrlich quarterly',
  // to rest
  'ausgesetzt aussetz unterbroch unterbrech pausier ruht= ruhte= ruhen= gestoppt zeitweise= zeitweilig= vorubergehend kurzzeitig suspend paus',
  // to pay for
  'finanzier bezahlt= bezahlen= bezahlte= financ funded paid=',
  'firma fa unternehmen company',
  'werkzeug tool= tools=',
  'heutig derzeitig gegenwartig jetzig aktuell= aktuelle= aktuellen= aktueller= aktuelles= current=',
  'stelle= organisationseinheit einheit= unit',
  'center= centre= zentrum= servicecenter=',
  'daten= zahlen= angaben= werte= personalzahl personaldaten beschaftigtenzahl= beschaftigtenzahlen= data= figures=',
  'laufzeit= vertragslaufzeit vertrag= vertrags= contract=',
  'thuringen= thuringens= thuringia= freistaat= freistaats= freistaates= landesregierung= landesverwaltung=',
  'mitarbeit beschaftigt bedienstet landesbedienstet landesbeschaftigt employee staff worker',
];

/** The groups that a folded word belongs to. */
export const actsOf = createGroupFinder(GROUPS);
