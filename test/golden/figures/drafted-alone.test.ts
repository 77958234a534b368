import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTableGrid } from '#src/ingest/tables/list-table-files.ts';
import { draftSidecar } from '#src/structure/tables/draft/draft-sidecar.ts';
import { type AskedTables, openFileTables } from '../../support/open-file-tables.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A question with its figure, the words its answer holds, or null where no figure may be stated. */
type Case = readonly [question: string, expected: number | readonly string[] | null];

/** One table with the description that was drafted for it, as the only one of its corpus. */
const TABLES: Readonly<Record<string, readonly Case[]>> = {
  // Below each row how many of it are women; years that are called winter semesters.
  studierende: [
    ['Wie viele Studierende gab es im Wintersemester 2023/24?', 45_973],
    ['Wie viele Studentinnen gab es 2022/23 an Universitäten?', 16_011],
    ['Wie viele Studentinnen und Studenten gab es 2022/23 an Universitäten?', 30_877],
    ['Wie viele Student*innen gab es 2022/23 an Universitäten?', 30_877],
    ['Wie hoch war der Frauenanteil an Kunsthochschulen 2023/24?', 56.04],
    ['An welcher Hochschulart ist der Frauenanteil am höchsten?', ['Kunsthochschulen', '56,04']],
    ['In welchem Wintersemester gab es die meisten Studierenden?', ['2020/21', '47.465']],
    ['Wie viele Männer studierten 2021/22 an Fachhochschulen?', null],
  ],
  // "davon in Fremdpflege" says where some of them are, and no unit; whoever lives there is counted.
  vollzeitpflege: [
    ['Wie viele Kinder und Jugendliche lebten 2023 in Vollzeitpflege?', 3297],
    ['Kinder und Jugendliche 2023?', 3297],
    ['Wie viele Kinder und Jugendliche lebten 2024 bei Verwandten?', 918],
    ['Wie viele Kinder und Jugendliche waren 2024 in Fremdpflege?', 2333],
    ['Wie viele Kinder und Jugendliche lebten 2023 in Heimen?', null],
    ['Wie viele Kinder und Jugendliche lebten 2023 in Schleswig-Holstein?', null],
  ],
  // Money in columns of which the last is the sum: that is meant where no column is named.
  strassenausgaben: [
    ['Wie hoch waren die Ausgaben für Landesstraßen 2024?', 87.3],
    ['Wie hoch waren die Ausgaben für Brücken 2024?', 29.3],
    ['Um wie viel sind die Ausgaben für Landesstraßen von 2022 bis 2024 gestiegen?', 9.5],
  ],
  // Only all teachers are counted: no figure for the women.
  lehrkraefte: [
    ['Wie viele Lehrer gab es 2022 an Gymnasien?', 3812],
    ['Wie viele Lehrerinnen und Lehrer gab es 2022 an Gymnasien?', 3812],
    ['Wie viele Lehrerinnen gab es 2022 an Gymnasien?', null],
  ],
  // Behind the sum of all what is counted otherwise of it; one row that belongs to no group.
  siedlungsabfaelle: [
    ['Wie viel Hausmüll gab es 2021?', 51_700],
    ['Summe Restabfälle 2022', 58_400],
    ['Wie viele Tonnen Problemstoffe gab es 2022?', 440],
    ['Welchen Anteil hatte Glas 2023 an den Siedlungsabfällen insgesamt?', 8.46],
    ['Wie viele Einwohner hatte das Land 2021?', 291_600],
    ['Aufkommen pro Kopf 2022', 287.2],
    ['In wie vielen Jahren lag das Aufkommen je Einwohner über 300 Kilogramm?', 2],
    ['Welche drei Abfallarten hatten 2023 das größte Aufkommen?', ['Hausmüll', 'Papier und Pappe']],
    ['Aufkommen je Einwohner bei Glas 2022', null],
  ],
  // The column behind the names is none of them; sums that say not of what; planned and filled posts.
  gerichtspersonal: [
    ['Wie viele Planstellen hatten die Staatsanwaltschaften 2023 zusammen?', 338],
    ['Wie viele Planstellen waren 2023 bei der Staatsanwaltschaft Südhafen nicht besetzt?', 12.5],
    ['welche staatsanwaltschaft hat die meisten planstellen 2023', ['Staatsanwaltschaft Südhafen']],
    ['Planstellen Gerichte und Staatsanwaltschaften insgesamt 2022', 848.5],
    ['Wie viele Frauen arbeiteten Ende 2022 beim Landgericht Nordstadt?', 35.5],
    ['Wie viele Stellen waren 2023 beim Oberlandesgericht besetzt?', 141],
  ],
  // Signs that notes in quotes explain; an adjective tells posts apart.
  'berufskollegs-2023-24': [
    ['Wie viele Schülerinnen und Schüler hat das Hansa-Berufskolleg?', 2685],
    ['Wie viele Lehrerstellen hat das Berufskolleg am Wasserturm?', 74],
    ['Wie viele Stellen sind am Hansa-Berufskolleg unbesetzt?', 6.5],
    [
      'Wie hoch ist der Unterrichtsausfall am Berufskolleg am Wasserturm?',
      ['keine Angabe', 'k. A.'],
    ],
    ['Wie viele Seiteneinsteigende sind am Kolping-Berufskolleg beschäftigt?', 6],
  ],
  // Codes without a telling heading and without one for the sum; "Ist" and "Plan" side by side.
  aufwendungen: [
    ['Wie hoch waren die Aufwendungen für Grundschulen 2022?', 7_035_764],
    ['Was ist für die Kindertagesstätten 2024 geplant?', 4_878_837],
    ['Aufwendungen insgesamt 2022', 20_856_454],
    ['Summe Plan 2023', 29_749_713],
    ['Welchen Anteil an den gesamten Aufwendungen 2022 hatten die Grundschulen?', 33.73],
    ['Wie hoch waren 1260 im Jahr 2021 die Aufwendungen?', 8_533_358],
    [
      'Um wie viel Euro sind die Aufwendungen der Hauptverwaltung von 2021 auf 2022 gesunken?',
      -2_902_183,
    ],
    ['Wie viel hat das Stadtmuseum 2022 gekostet?', null],
    ['Aufwendungen für das Schwimmbad 2022', null],
  ],
  // Posts that are planned and those that are filled, by numbered groups.
  stellenplan: [
    ['Wie viele Planstellen hat die Kämmerei 2024?', 22.5],
    ['Wie viele Stellen der Feuerwehr waren 2024 besetzt?', 108.5],
    ['Wie viele Stellen des Ordnungsdienstes waren 2024 nicht besetzt?', 8.5],
    ['Wie viele unbesetzte Stellen hatte die Kämmerei 2023?', 1.5],
    ['Zu wie viel Prozent waren die Planstellen der Stadtkasse 2024 besetzt?', 96.15],
    ['Wie viele Planstellen hat der Fachbereich 2 Finanzen 2024?', 48.5],
    // The number of the group, and not the entry "02".
    ['Wie viele besetzte Stellen hatte 2024 der Fachbereich 2?', 45.5],
    ['Wie viele Planstellen gab es 2024 insgesamt?', 232],
    ['Welche Dienststelle hatte 2024 mehr als 100 Planstellen?', ['Feuerwehr', '114']],
  ],
  // An average by its name: nothing is averaged again.
  wohngeld: [
    ['Wie hoch war der durchschnittliche monatliche Anspruch 2023 in Brenz?', 333],
    ['Wie hoch war der durchschnittliche Anspruch 2023 in Brenz?', 333],
    [
      'In wie vielen Landkreisen lag der durchschnittliche monatliche Anspruch 2023 über 320 Euro?',
      2,
    ],
    ['Wie hoch war der Anspruch 2022 in Altmühl?', 206],
  ],
  // Quarters beside their year, each heading with both.
  steuerarten: [
    ['Wie hoch war die Lohnsteuer im 2. Quartal 2023?', 1265.8],
    ['Wie hoch war die Erbschaftsteuer 2023?', 176.8],
    ['Welche Steuerart brachte 2023 am meisten ein?', ['Lohnsteuer', '5.119,2']],
    ['In welchem Quartal 2023 war die Grunderwerbsteuer am höchsten?', ['1. Quartal', '88,1']],
    ['Wie hoch war die Lohnsteuer im 2. Quartal 2022?', null],
  ],
  // One column held against another of each: the most of the one per the other.
  gemeindestatistik: [
    ['Welche Gemeinde hat die meisten Beschäftigten je Einwohner?', ['Carlsdorf', '0,3768']],
    [
      'In welcher Gemeinde gibt es die wenigsten Einwohner je Feuerwehrmitglied?',
      ['Finkental', '10,03'],
    ],
    ['Wie hoch ist der Hebesatz in Ellerow?', 380],
    ['Wie viele Beschäftigte hat Carlsdorf?', 1104],
    ['Welche Gemeinde ist nach der Fläche die größte?', ['Dambeck', '40,2 km²']],
  ],
  // What the title counts, and a part of it in a column of its own.
  deliktgruppen: [
    ['Wie viele Straftaten gegen das Leben gab es 2022?', 14],
    ['Wie viel Prozent der Rohheitsdelikte 2023 waren Versuche?', 4.75],
    ['Wie viele Sexualdelikte wurden 2022 registriert?', 312],
  ],
  // Parties have votes, of which a column holds all.
  kommunalwahl: [
    ['Wie viele Stimmen bekam die SPD in Bernried?', 355],
    ['Wie hoch war der Stimmenanteil der SPD in Adlersbach?', 24.7],
    ['Welchen Anteil der gültigen Stimmen erhielten die GRÜNEN in Eichberg?', 16.82],
    ['In welcher Gemeinde bekam die FWG die meisten Stimmen?', ['Clausthof', '750']],
    ['Wie viele Wahlberechtigte gab es bei der Kommunalwahl 2024 insgesamt?', 19_682],
  ],
  // A quarter is three of the months.
  monatssteuern: [
    ['Wie hoch war die Gewerbesteuer im 2. Quartal 2024?', 7295],
    ['Wie hoch war die Hundesteuer im ersten Halbjahr?', 157],
    ['Wie hoch war die Gewerbesteuer im 2. Quartal 2023?', null],
  ],
  // Each row a metric with a unit of its own, all of one thing.
  kennzahlen: [
    ['Wie viele Besuche gab es 2022?', 98_400],
    ['Wie viele Entleihungen je Besuch gab es 2023?', 2.48],
    ['Um wie viel Prozent ist der Medienbestand von 2021 bis 2023 gestiegen?', 2.45],
  ],
  // A noun that all entries are called by is none of them.
  kitas: [
    ['Wie viele Plätze waren 2022 in allen Kitas zusammen genehmigt?', 145],
    ['Zu wie viel Prozent war die Waldkita Füchse 2023 belegt?', 87.5],
    ['Wie viele Kitas gibt es?', 3],
    ['Welche Kita hatte 2023 die meisten Fachkräfte?', ['Kita Regenbogen', '11,25']],
  ],
  // A part of the year beside the year.
  uebernachtungen: [
    ['Wie viele Übernachtungen hatte Erfurt im 2. Quartal 2023?', 220_330],
    ['In welchem Quartal 2023 hatte Erfurt die meisten Übernachtungen?', ['3. Quartal', '262.000']],
    ['Welches Quartal war 2022 in Weimar das schwächste?', ['1. Quartal', '60.100']],
    ['Wie viele Übernachtungen hatte Weimar 2023 insgesamt?', 592_100],
    ['Wie viele Übernachtungen hatte Erfurt im 1. und 2. Quartal 2022 zusammen?', 351_200],
    ['Übernachtungen in Erfurt im 1. und 2. Quartal 2022', ['140.300', '210.900']],
    ['Übernachtungen Weimar 2022 nach Quartalen', ['100.020', '170.450', '181.200', '120.350']],
    ['Durchschnittliche Übernachtungen je Quartal in Erfurt 2023', 208_077.5],
    ['Wie viele Ankünfte hatte Erfurt 2022?', ['Was ist gemeint?']],
    ['Wie viele Übernachtungen hatte Erfurt 2022 ohne das 1. Quartal?', ['Was ist gemeint?']],
    ['Um wie viel stiegen die Übernachtungen in Erfurt vom 1. zum 2. Quartal 2022?', null],
    ['Wie viele Übernachtungen gab es 2023 in Erfurt im ersten Halbjahr?', 370_440],
    ['Wie viele Übernachtungen gab es 2023 in Erfurt seit dem ersten Halbjahr?', null],
  ],
  // Quarters with their years as columns, and nothing that says what is counted but the name of the file.
  zwangsversteigerungen_sachsen: [
    ['Wie viele Zwangsversteigerungen gab es in Dahlenau im 3. Quartal 2023?', 23],
    ['Zwangsversteigerungen Crosswitz IV/2022', 10],
    ['Wie viele Versteigerungen hatte Bernsdorf 2022 insgesamt?', 120],
    ['Zwangsversteigerungen in Auerwalde im Gesamtjahr 2023', 58],
    [
      'In welchen Amtsgerichten gab es im ersten Quartal 2023 weniger Zwangsversteigerungen als im ersten Quartal 2022?',
      ['Dahlenau', 'Ebersgrün'],
    ],
    [
      'Um wie viel Prozent stieg die Zahl der Zwangsversteigerungen in Auerwalde vom Gesamtjahr 2022 zum Gesamtjahr 2023?',
      16,
    ],
    ['Welchen Anteil an den Zwangsversteigerungen im 1. Quartal 2022 hatte Bernsdorf?', 34.44],
    [
      'Welches Amtsgericht hatte im 4. Quartal 2023 die meisten Zwangsversteigerungen?',
      ['Bernsdorf', '36'],
    ],
    ['Wie viele Zwangsversteigerungen je Quartal hatte Crosswitz 2023 im Durchschnitt?', 8.25],
    // The year of each would have to be ranked, and not its best quarter.
    ['Welches Amtsgericht hatte 2023 insgesamt die meisten Zwangsversteigerungen?', null],
    ['Wie viele Zwangsversteigerungen gab es 2021 in Dahlenau?', null],
  ],
  // Headings that hold rows: what belongs to them is counted and listed, in the unit that is said.
  stromerzeugung: [
    ['Wie viele Wasserkraftwerke kamen 2023 auf weniger als 2.000.000 Megawattstunden?', 2],
    ['Welche Windparks hatten 2023 mehr Stromerzeugung als 2021?', ['Falkenberg', 'Gerlach']],
    ['Wie hoch war die Stromerzeugung der Windparks 2022?', 6335],
  ],
  // The metric is asked for by its verb.
  holzabsatz: [
    ['Wie viel wurde 2022 in Rennsteig abgesetzt?', 28_740],
    ['Wie viel wurde 2021 bis 2023 in Saale abgesetzt?', ['8.310', '9.005', '8.870']],
    ['Wie viel Holz wurde 2023 in Saale eingekauft?', null],
  ],
  schulen: [
    ['Welche Schule hat die wenigsten Schüler?', ['Grundschule Goethe']],
    ['Wie viele Schulen haben mehr als 800 Schüler?', 3],
    ['Wie viele Gymnasien gibt es?', 3],
    ['Wie viele Schüler haben die Schulen in Corvey zusammen?', 1684],
    ['In welchem Ort liegt die Förderschule Anne Frank?', ['Corvey']],
    ['Welchen Anteil an allen Schülern haben die Gymnasien?', 25.54],
    ['Wie viele Schüler je Lehrkraft hat das Gymnasium Luther?', 14.08],
    ['Wie viele Schüler hat das Gymnasium Einstein?', null],
  ],
  haushaltsplan: [
    ['Soll und Ist Städtebauförderung 2023', 219_552.6],
    ['Differenz zwischen Soll und Ist bei der Landespolizei 2023', -7442.2],
    ['Welche Abweichung gab es 2022 zwischen Soll und Ist im Einzelplan 03?', 42_175.6],
    ['Soll minus Ist Grundschulen 2022', 319.1],
    ['Wie viel Prozent des Solls betrug das Ist 2023 beim Kapitel 0405?', 90.7],
    ['Anteil des Ist am Soll im Einzelplan 04 2022', 97.71],
    ['Wie viel wurde 2022 für die Landesstraßen tatsächlich ausgegeben?', 56_888.7],
    ['Summe der Ist-Ausgaben im Einzelplan 03 im Jahr 2021', 596_882.2],
    ['Ist und Soll aller Kapitel 2023 zusammen', 1_709_336.8],
    [
      'Welche Kapitel haben 2023 mehr ausgegeben als geplant?',
      ['**3 ', 'Landespolizei', 'Ministerium für Infrastruktur', 'Landesstraßen'],
    ],
    ['Bei wie vielen Kapiteln lag das Ist 2023 unter dem Soll?', 6],
    ['bei wie vielen kapiteln war das ist 2023 höher als das soll?', 3],
    [
      'Welche Kapitel im Einzelplan 10 lagen 2023 über dem Soll?',
      ['**2 ', 'Ministerium für Infrastruktur', 'Landesstraßen'],
    ],
    ['Welche Kapitel haben 2024 das Soll überschritten?', null],
    ['Differenz zwischen Soll und Ist bei der Landespolizei 2024', null],
    ['Soll die Landespolizei 2023 mehr Geld bekommen?', null],
  ],
  kindertagesstaetten: [
    ['Wie viele belegte und genehmigte Plätze hat Ilmtal?', 377],
    ['Anteil der belegten an den genehmigten Plätzen in Craula', 68.33],
    ['Belegte Plätze je Einrichtung in Dornfeld', 79.5],
    ['Wie viele belegte Plätze meldet Heidkamp?', null],
    ['Betriebskosten je Platz in Dornfeld', null],
    ['Wie viele genehmigte Plätze hatte Craula 2019?', null],
  ],
  abfall: [
    ['Wie viele Kilogramm Altpapier je Einwohner gab es 2020 im Landkreis Werratal?', 92.4],
    ['Wie viel Abfall fiel 2022 in Lauenburg insgesamt an?', 45_980.8],
    [
      'Um wie viel Prozent ist die Bioabfallmenge im Landkreis Werratal von 2020 bis 2022 gestiegen?',
      -76.38,
    ],
    ['Welchen Anteil hatte der Bioabfall 2022 an der gesamten Menge in Lauenburg?', 13.78],
    ['Welchen Anteil am gesamten Hausmüll 2021 hatte der Landkreis Nordmark?', 17.34],
    ['Wo war 2021 die Verwertungsquote bei Bioabfall am höchsten?', ['Stadt Lauenburg']],
    ['Wie viel Altglas wurde 2021 im Landkreis Saaleck gesammelt?', null],
    ['Wie hoch war 2022 die Verwertungsquote in Lauenburg insgesamt?', null],
  ],
  gerichte: [
    ['Wie viele Eingänge in Zivilsachen hatte das Amtsgericht Kirchhain 2022?', 2454],
    [
      'Welches Amtsgericht hatte 2022 die meisten Eingänge in Strafsachen?',
      ['Amtsgericht Mühlburg'],
    ],
    ['Wie viele Richterstellen hatten Altenfeld und Neudorf 2022 zusammen?', 25.5],
    ['Welchen Anteil hatte Altenfeld 2023 an allen Eingängen in Zivilsachen?', 20.23],
    ['Wie viele Familiensachen hatte Neudorf 2022?', null],
  ],
  personalkosten: [
    ['Wie viele Stellen hatten Staatskanzlei und Landesarchiv 2023 zusammen?', 2267.5],
    ['Wie viele Stellen gab es 2022 in allen Behörden zusammen?', 5485.5],
    ['Personalkosten je Stelle in der Staatskanzlei 2022', 785.79],
  ],
  baugenehmigungen: [
    ['Wie viele Baugenehmigungen wurden 2022 im Saalekreis erteilt?', 685],
    ['Wo wurden 2021 die wenigsten Baugenehmigungen erteilt?', ['Stadt Wolmirstedt']],
    ['Wie viele Baugenehmigungen gab es 2022 in Jerichow?', null],
  ],
  feuerwehren: [
    ['Welche Gemeinde im Havelkreis hatte die meisten Einsätze?', ['Ahrensdorf']],
    ['Mitglieder Ahrensdorf und Bornstedt zusammen', null],
    ['Einsätze Grünheide 2021', null],
  ],
  museen: [
    ['Was kostet der Eintritt ins Schlossmuseum Mansfelden?', 4.5],
    ['Welche Museen gibt es in Sangerau?', ['Bergbaumuseum', 'Kunsthalle']],
    ['Wie viele Museen hatten 2022 mehr als 20.000 Besucher?', 6],
  ],
  gemeinden: [
    ['Wie groß ist Ebersbach?', 3242],
    ['Wie viel größer ist Cunnersdorf als Frohnlach?', 5701],
    [
      'Welche Gemeinden haben mehr als 10.000 Einwohner?',
      ['Adelshofen', 'Bärental', 'Drei Gleichen'],
    ],
    ['Wie viele Einwohner je Hektar hat Adelshofen?', null],
    ['Schulden je Einwohner Hohenau', null],
  ],
};

/** Tables as statistical offices publish them, of `test/golden/tables`. */
const PUBLISHED: Readonly<Record<string, readonly Case[]>> = {
  // Headings in two rows, a code before the name, districts and towns by their names.
  uebernachtungen: [
    ['Wie viele Übernachtungen gab es 2022 in Erfurt?', 455_475],
    ['Welcher Kreis hatte 2022 die meisten Übernachtungen?', ['Wartburgkreis', '867.064']],
    ['Wie viele Übernachtungen hatte der Kreis Sonneberg 2023?', null],
    ['Wie viele kreisfreie Städte hatten 2023 mehr als 300.000 Übernachtungen?', 1],
  ],
  // A row for each figure, whose sex stands beside it.
  'schueler-flach': [
    ['Wie viele Schüler gab es 2022 in Jena?', 13_769],
    ['Wie viele weibliche Schüler gab es 2023 in Jena?', 3572],
    ['Wie viele Schüler hatten die kreisfreien Städte 2023 zusammen?', 20_253],
  ],
  // Columns of places and of their sum, sorts of entries in a column, sums of all below.
  krankenhausbetten: [
    ['Wie viele Betten hatte die Urologie 2022 im Regierungsbezirk Karlsruhe?', 2418],
    ['Betten Geriatrie 2022', 7872],
    ['Welcher Regierungsbezirk hatte 2022 die meisten Betten in der Herzchirurgie?', ['Freiburg']],
    ['In welchen Fachabteilungen gab es 2023 mehr Betten als 2022?', ['Innere Medizin']],
    ['Wie viele Betten gab es 2022 in Baden-Württemberg insgesamt?', 28_385],
  ],
  // Sums without a code of their own, secret figures, ages as columns.
  'kindertageseinrichtungen-kreise': [
    ['Wie viele Kinder unter drei Jahren werden im Saalekreis betreut?', 3750],
    ['Welcher Landkreis hat das meiste pädagogische Personal?', ['Harz', '2.060']],
    ['Wie viele Tageseinrichtungen gibt es in Sachsen-Anhalt?', 1570],
    ['Wie viele genehmigte Plätze haben die Landkreise zusammen?', 141_755],
    ['Wie viele Erzieherinnen gibt es im Saalekreis?', null],
  ],
  // A column of units: tonnes and kilograms are no figures of one thing.
  haushaltsabfaelle: [
    ['Wie viel Hausmüll gab es 2020?', 957_934],
    ['Wie viel Papier, Glas und Leichtverpackungen gab es 2019 zusammen?', 721_044],
    ['Bevölkerung 2020', null],
  ],
  // Parts of a total, days as years, a rate that is its own unit.
  'kfz-bestand': [
    ['Anteil der Diesel in Gotha 2022', 21.94],
    ['Anteil von Gotha an allen Diesel 2022', 14.99],
    ['Wie viele Pkw je 1.000 Einwohner hatte Sonneberg 2023?', 578],
  ],
  // Seasons, money beside visits, sorts of theatres.
  'theater-spielzeiten': [
    ['Wie viele Besuche hatte die Staatsoper am Elbufer in der Spielzeit 2018/19?', 282_282],
    ['Landeszuschuss Staatsoper am Elbufer 2019/20', 43_477],
  ],
  // Groups with rows of their sums; what is counted is what the entries are called.
  straftaten: [
    ['Wie viele Ladendiebstähle gab es 2023?', 9858],
    ['Wie viele Tatverdächtige gab es 2023 bei Totschlag?', 7444],
    ['Einfacher Diebstahl zusammen 2022', 40_995],
    ['Welche Delikte hatten 2023 mehr als 15.000 Fälle?', ['Mord', 'Totschlag']],
    ['Wie viele Fahrraddiebstähle gab es 2022?', 5910],
    ['Wie viele Banküberfälle gab es 2022?', null],
  ],
};

const ALL = [
  ...Object.entries(TABLES).map(([name, cases]) => [name, 'drafted-alone', cases] as const),
  ...Object.entries(PUBLISHED).map(([name, cases]) => [name, '../tables', cases] as const),
];

describe.each(ALL)('%s.csv of %s alone, as drafted', (name, folder, cases) => {
  let tables: AskedTables;

  beforeAll(async () => {
    const corpus = temporaryFolder('drafted');
    mkdirSync(join(corpus, 'tables'));
    const file = fileURLToPath(new URL(`${folder}/${name}.csv`, import.meta.url));
    const grid = await readTableGrid(`tables/${name}.csv`, readFileSync(file));
    copyFileSync(file, join(corpus, 'tables', `${name}.csv`));
    const drafted = JSON.stringify(draftSidecar(grid).sidecar);
    writeFileSync(join(corpus, 'tables', `${name}.table.json`), drafted);
    tables = await openFileTables(corpus);
  });

  afterAll(() => tables.close());

  it.each(cases)('%s', async (question, expected) => {
    const draft = await tables.surely(question);
    if (typeof expected === 'number') expect(draft?.figures?.[0]?.value).toBe(expected);
    else if (expected === null) expect(draft?.figures ?? []).toEqual([]);
    else for (const word of expected) expect(draft?.text).toContain(word);
  });
});
