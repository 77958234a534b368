/** What lasts and ends by itself, whatever it belongs to: contracts, phases, trial runs, support. */
export const LASTS_APART =
  /(?:laufzeit|vertrag|vertrage|vertrags|phase|betrieb|support|wartung|frist|lizenz|forderung|finanzierung|ausschreibung|vergabe|rollout|schulung|aufbau|testlauf|erprobung|pilotierung|migration|erstellung|konzept|konzeption|planung|analyse|prufung|beschaffung|installation|zertifizierung|evaluierung|initialisierung|anbindung|studie|workshop|beteiligung)$/u;
