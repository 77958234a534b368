/**
 * Verbs with which people ask for a figure without narrowing what is counted: "Wie viele …
 * verzeichnet, errechnet, nennt, ergibt …?". Infinitives; a bar behind a separable particle; their
 * forms are made by `inflectVerb`.
 *
 * Not here: verbs that ask for another thing or for some of the people only (einstellen, kündigen,
 * verdienen, kosten, fehlen, erkranken, planen, benötigen, leiten …).
 */
export const ASKING_VERBS = `
weisen überschreiten unterschreiten treten verwenden nutzen zugrunde|legen legen erwähnen sortieren fassen halten aus|weisen auf|weisen nach|weisen vor|weisen ver|weisen an|zeigen zeigen auf|zeigen vor|zeigen
an|führen auf|führen führen an|geben geben aus|geben wieder|geben heraus|geben raus|geben
durch|geben nennen benennen beziffern belaufen betragen umfassen zählen auf|zählen ab|zählen
durch|zählen verzeichnen erfassen ein|tragen verbuchen registrieren notieren vermerken dokumentieren
tragen auf|listen listen auf|schlüsseln auf|stellen ab|bilden dar|stellen her|zeigen vor|legen vor|liegen
liegen stehen drin|stehen fest|stehen da|stehen zu|stehen hervor|gehen entnehmen ab|lesen nach|lesen
heraus|lesen raus|lesen lesen finden vor|finden heraus|finden raus|finden nach|schauen nach|sehen
ab|drucken drucken nach|gucken nach|schlagen schauen gucken an|sehen an|schauen sehen ein|sehen erkennen ermitteln
errechnen berechnen aus|rechnen rechnen aus|zählen bestimmen fest|stellen beantworten antworten
mit|teilen sagen verraten berichten melden erzählen schreiben auf|schreiben erklären informieren
liefern senden schicken bereit|stellen stellen bekommen erhalten kriegen wissen kennen interessieren
erfahren hören fragen nach|fragen an|fragen erfragen erkundigen ergeben heraus|kommen raus|kommen
resultieren entfallen aus|fallen aus|sehen lauten heißen bedeuten entsprechen bestehen existieren
vor|kommen auf|tauchen tauchen erscheinen auf|treten verfügen besitzen haben unter|halten vor|halten
bereit|halten auf|bieten beherbergen unterhalten beinhalten enthalten bringen kommen machen schaffen
sammeln ein|sammeln bilden bewegen rangieren platzieren befinden sitzen tummeln gehören zu|ordnen zu|rechnen zu|teilen
ein|setzen bleiben verbleiben übrig|bleiben dabei|bleiben gelten betrachten gegenüber|stellen
beziehen auf|rufen ab|rufen ab|fragen auf|summieren veranschlagen taxieren an|fallen zu|treffen
bestücken besetzen aus|statten erreichen erzielen sortieren ordnen gruppieren zusammen|stellen
dar|legen skizzieren schildern beschreiben überprüfen prüfen checken klären auf|klären raus|suchen
heraus|suchen bitten danken grüßen freuen hoffen glauben meinen denken vermuten weiter|gehen
betiteln bezeichnen zugrunde|legen runden gerundet berücksichtigen ein|beziehen ein|rechnen
mit|zählen mit|rechnen ein|schließen aus|nehmen aus|klammern weg|lassen lassen scheinen publizieren
veröffentlichen verlautbaren belegen nachzählen nach|zählen quantifizieren aus|gehen bekannt|geben
vor|tragen präsentieren visualisieren aus|spucken raus|rücken raus|hauen her|geben zurück|liefern
dienen wirken werkeln stecken hocken agieren mit|wirken versehen leisten vereinen vereinigen
versammeln gliedern auf|gliedern unter|gliedern unter|teilen auf|teilen nach|zeichnen aus|üben zusammen|fassen her|leiten auf|zeichnen wünschen statt|finden verbrauchen besuchen
hin|nehmen bieten an|bieten erleben datieren vollziehen ereignen verkraften vermelden messen an|setzen heran|ziehen
zugrunde|liegen
zerfallen zergliedern auf|splitten auf|spalten auf|fächern ein|teilen ein|ordnen veranschaulichen protokollieren
konstatieren verorten an|merken ersehen an|sprechen untersuchen erstellen formulieren positionieren eruieren
überblicken begutachten illustrieren umschreiben fest|legen erörtern zitieren beobachten vernehmen bemerken
recherchieren verdeutlichen referieren beleuchten beachten klar|stellen demonstrieren präzisieren zusammen|hängen
nach|vollziehen besagen übermitteln sichten reden sprechen plaudern schnacken quatschen
nebeneinander|legen nebeneinander|stellen gegeneinander|halten auf|nehmen zurecht|kommen aus|kommen rum|kommen
an|belangen an|gehen betreffen rüber|kommen durch|gehen an|fragen nach|bohren raten schätzen ersuchen erbitten mutmaßen überlegen grübeln staunen wundern
her|nehmen zusammen|tragen zusammen|suchen raus|finden raus|holen raus|lesen raus|gucken mit|bringen
auf|klappen um|schauen um|sehen schauen blicken werfen gedulden ergründen ein|schätzen ab|schätzen
`;

/** Forms of the auxiliary and modal verbs, and what a chat makes of them. */
export const AUXILIARIES = `
bin bist ist sind seid war warst waren wart wäre wären sei seien gewesen sein
habe hab hast hat haben habt hatte hattest hatten hattet hätte hätten hättest gehabt
werde wirst wird werden werdet wurde wurden würde würden würdest geworden worden
kann kannst können könnt konnte konnten könnte könnten könntest könntet gekonnt
mag magst mögen möge möchte möchten möchtest mochte
muss musst müssen müsste müssten
darf dürfen dürfte dürften dürfte
will willst wollen wollte wollten wollt
soll sollen sollte sollten
weiß weißt wisst wusste wussten wüsste gewusst
tun tut tat taten
isn ises is sinds wars hats hams ham hamm hab hamwa gibts gibs gabs gehts gings kanns kannste haste
hatn weißte weiste sagste machste brauch bräuchte bräuchten bräucht könnse könnte wüsst möcht würd wärs wär hät
is war warn sin wern wirds
`;
