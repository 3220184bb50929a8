import { type Frame, kind, passage, sentence } from './frame.ts';

// German, French and Spanish, one kind for all three: a word of another language does no harm. `l` is the rest of a word.
const l = '\\p{L}*';

const someone = kind(
  `(?:meine?[mnrs]?|unsere?[mnrs]?|sein(?:e[mnrs]?)?|ihr(?:e[mnrs]?)) (?:\\p{L}+ )?(?:kind${l}|sohn${l}|tochter|mutter|vater|mann|frau|oma|opa|hund${l}|katze|baby|bruder|schwester|freund${l}|hand|finger|arm|bein|fuß|fuss|auge${l}|gesicht|kopf|hals|mund|zahn|lippe${l}|haut|bauch|rücken|knie|nase|ohr)|kind(?:er|ern)?|baby|kleinkind|mir|mich|fahrgäste|nachbar${l}|fußgänger${l}|radfahrer${l}`,
  `(?:mon|ma|mes|notre|nos|son|sa|ses) (?:\\p{L}+ )?(?:fils|fille|enfants?|bébé|mère|père|mari|femme|grand-?(?:mère|père)|chien|chat|frère|sœur|soeur|ami${l}|main|doigts?|bras|jambe|pied|œil|oeil|yeux|visage|tête|bouche|dents?|peau|lèvres?|gorge|dos|genou|nez)|(?:le|au|la|du|dans le|dans la) (?:visage|pied|bouche|tête|gorge|main)|bébé|enfants?|passagers?`,
  `(?:mi|mis|nuestr[oa]s?|su|sus) (?:\\p{L}+ )?(?:hij[oa]s?|beb[eé]|madre|padre|marido|mujer|esposa|abuel[oa]|perr[oa]|gat[oa]|herman[oa]|amig[oa]|mano|dedos?|brazo|pierna|pie|ojos?|cara|cabeza|boca|dientes?|piel|labios?|garganta|espalda|rodilla|nariz)|(?:la|el|en la|en el|al) (?:cara|pie|boca|cabeza|garganta|mano|ojo|suelo)|beb[eé]|niñ[oa]s?|pasajeros?`,
);
const breaks = kind(
  `(?:ab|aus|durch|zusammen|weg|ein|um)ge(?:brochen|rissen|fallen|knickt|stürzt|kippt|flogen|rutscht|klappt|platzt|sprungen)|gebrochen|gerissen|geplatzt|gekippt|gesplittert|zersplittert|zerbrochen|locker|lose|blockiert${l}|versagt${l}|eingestürzt|runtergefallen|heruntergefallen|herausgesprungen|umgekippt|ging (?:ab|auf|los)|brach (?:ab|zusammen|durch)|riss|platzte|fiel (?:ab|runter|herunter|um|auf|aus)|flog (?:ab|weg|raus)|klemmt${l}|eingeklemmt|geschnitten|verletzt|geschlagen|gestoßen|geschubst|gestürzt|ausgerutscht|gebissen|gequetscht|verbrüht|geschwollen|ausschlag|blut${l}|juckt|brennen`,
  `cass[ée]e?s?|s'est (?:cass${l}|d[ée]tach${l}|effondr${l}|bris${l}|d[ée]croch${l}|bloqu${l}|rompu${l}|ouvert${l}|d[ée]chir${l}|renvers${l}|coup${l}|bless${l}|brûl${l})|l[âa]ch[ée]|effondr[ée]${l}|rompu${l}|tomb[ée]e?s?|arrach[ée]${l}|éclat[ée]${l}|explos[ée]${l}|coinc[ée]${l}|coup[ée]${l}|mordu${l}|frapp[ée]${l}|pouss[ée]${l}|gonfl[ée]${l}|saign${l}|gliss[ée]${l}|boutons|plaques|démangeaisons|brûlures?`,
  `se (?:rompi[oó]|cay[oó]|solt[oó]|parti[oó]|desprendi[oó]|derrumb[oó]|hundi[oó]|bloque[oó]|abri[oó]|cort[oó]|quem[oó]|hinch[oó]|atragant[oó]|volc[oó]|resbal[oó])|rot[oa]s?|suelt[oa]s?|revent[oó]|reventad[oa]|estall[oó]|atrapad[oa]s?|cort(?:e|ó|ado)|mordi[oó]|golpe[oó]|golpead[oa]|empuj[oó]|hinchad[oa]s?|sangr${l}|sarpullido|ronchas|cay[oó]`,
);
const things = kind(
  `leiter|gerüst${l}|rolltreppe|treppe|geländer|balkon|aufzug|fahrstuhl|kinderwagen|kindersitz|kinderbett|hochstuhl|gitterbett|wickeltisch|rutsche|schaukel|trampolin|klettergurt|gurt|sicherheitsgurt|lenkrad|lenker|lenkung|bremse${l}|reifen|rad|räder|radmutter${l}|felge${l}|e-?scooter|roller|fahrrad|laufband|hantel${l}|decke|dach${l}|schrank${l}|regal${l}|tor|garagentor|scheibe|glastür|duschwand|backofen${l}|akku${l}|ladegerät${l}|ladekabel|steckdose${l}|stecker|heizung|heizlüfter|wasserkocher|gasleitung|gasherd|kabel|stromkabel|herd|mixer|drohne|sitz|sessellift|gondel|bett|lattenrost|rollstuhl|rollator|treppenlift|motorhaube|airbag|seil`,
  `échelle|échafaudage|escalator|escaliers?|rampe|balcon|ascenseur|poussette|siège[- ]auto|lit|berceau|chaise haute|toboggan|balançoire|trampoline|harnais|baudrier|ceinture|volant|freins?|pneus?|roue|guidon|trottinette|vélo|tapis de course|plafond|toit|armoire|étagère|portail|porte|vitre|four|batterie|chargeur|prise|radiateur|chauffage|bouilloire|tuyau de gaz|gazinière|câble|drone|siège|télésiège|cabine|fauteuil|capot`,
  `escalera|andamio|barandilla|balc[oó]n|ascensor|cochecito|carrito|silla (?:de coche|alta|de ruedas)|cuna|tobog[aá]n|columpio|arn[eé]s|cintur[oó]n|volante|frenos?|ruedas?|neum[aá]ticos?|manillar|patinete|bici(?:cleta)?|cinta de correr|techo|armario|estanter[ií]a|puerta|cristal|horno|bater[ií]a|cargador|enchufe|calefactor|estufa|hervidor|tuber[ií]a|cable|dron|asiento|telesilla|capó`,
);
const heats = kind(
  `heiß|raucht${l}|qualm${l}|funken|funkt|geschmolzen|schmilzt|schmort${l}|verschmort|brutzelt|aufgebläht|bläht|überhitzt|glüht|knallte|stinkt|riecht|explodiert${l}|tropft|ausgelaufen|stromschlag|schlag`,
  `chauff${l}|brûlant${l}|fum[ée]e|fume|étincelles?|fondu${l}|fond|gonfl${l}|surchauff${l}|sent le|odeur|pris feu|fuit|fuite|décharge|court-circuit`,
  `caliente|quema|humea|chispas?|derretid[oa]|derriti[oó]|hinchad[oa]|sobrecalient${l}|sobrecalentad[oa]|huele|olor|ardi[oó]|arde|fuga|calambre|descarga|cortocircuito`,
);
const foods = kind(
  `essen|suppe|salat|brot|brötchen|burger|hähnchen|fleisch|wurst|fisch|sushi|kuchen|schokolade|müsli|joghurt|brei|babynahrung|babybrei|gläschen|milch|nudeln|pizza|sandwich|menü|mittagessen|keks${l}|getränk|flasche|dose`,
  `repas|soupe|salade|pain|poulet|viande|poisson|gâteau|chocolat|yaourt|petit pot|lait|pâtes|sandwich|plat|sushis?|bouteille|conserve|biscuits?|céréales`,
  `comida|sopa|ensalada|pan|pollo|carne|pescado|pastel|chocolate|yogur|potito|papilla|leche|pasta|bocadillo|men[uú]|plato|botella|lata|galletas?|cereales`,
);
const notFood = kind(
  `glas|glassplitter|glasscherbe${l}|scherbe${l}|metall${l}|plastik${l}|schraube|nagel|draht|stein|knochen|maden|made|käfer|kakerlake|wurm|würmer|maus|roh|verdorben|schimmel${l}|erbrochen|übergeben|lebensmittelvergiftung|durchfall|bauchkrämpfe|allergisch${l}|allergie`,
  `verre|éclats?|métal|plastique|vis|clou|caillou|os|asticots?|ver|vers|cafard|insecte|souris|cru${l}|avarié${l}|moisi${l}|périmé${l}|vomi${l}|intoxication|malades?|allergique|diarrhée`,
  `vidrio|cristales?|metal|pl[aá]stico|tornillo|clavo|piedra|hueso|gusanos?|cucaracha|insecto|rat[oó]n|crud[oa]|podrid[oa]|moho|caducad[oa]|v[oó]mit${l}|intoxicaci[oó]n|enferm[oa]s?|al[eé]rgic[oa]|diarrea`,
);
const eats = kind(
  `gegessen|getrunken|gebissen|gefunden|fand|war|waren|drin|im|in|nach|hat|hatte|krank|liegen|seit`,
  `mangé|bu|mordu|trouvé|avait|était|dans|après|avec|malade|depuis`,
  `comid[oa]|comimos|bebid[oa]|mordi${l}|encontr${l}|hab[ií]a|estaba|en|despu[eé]s|con|desde`,
);
const nearly = kind(
  `fast|beinahe|um ein haar|hätte|hätten|könnte|glück|zum glück|knapp`,
  `failli|presque|aurait pu|auraient pu|aurais pu|heureusement|à deux doigts|par chance|de justesse`,
  `casi|podr[ií]a haber|pudo haber|pod[ií]a haber|por poco|menos mal|de milagro`,
);
const worst = kind(
  `tot|sterben|gestorben|getroffen|verletzt|überfahren|angefahren|erstickt|ertrunken|gefallen|gestürzt|verbrannt|umgebracht|erschlagen|schlimmeres|passieren können|ums leben`,
  `mort${l}|mourir|bless${l}|écras${l}|renvers${l}|étouff${l}|noy${l}|tomb${l}|brûl${l}|tu[ée]${l}|accident|pire`,
  `muert[oa]|morir|mat(?:a|ar|ado|arse|arnos|arme|aron)|herid[oa]|atropell${l}|ahog${l}|caer(?:se|me)?|ca[ií]do|quemad[oa]|accidente|peor`,
);
const without = kind(
  `ohne (?:heizung|strom|wasser|warmwasser|licht|essen|medikamente|luft|klimaanlage)|kein(?:e|en)? (?:heizung|strom|wasser|warmwasser|licht|klimaanlage|luft)|eingesperrt|eingeschlossen|(?:steck${l}|sitz${l}|sitzen) (?:\\p{L}+ ){0,4}?fest|im (?:aufzug|fahrstuhl|tunnel|zug) (?:fest|stecken)`,
  `sans (?:chauffage|électricité|courant|eau|lumière|nourriture|médicaments?|clim${l}|air)|pas de (?:chauffage|courant|eau|clim${l})|coinc[ée]${l}|bloqu[ée]${l}|enferm[ée]${l}`,
  `sin (?:calefacci[oó]n|luz|agua|electricidad|comida|medicaci[oó]n|medicinas|aire)|no (?:hay|tenemos) (?:calefacci[oó]n|luz|agua)|atrapad[oa]s?|encerrad[oa]s?|tirad[oa]s?`,
);
const weak = kind(
  `baby|kind(?:er|ern)?|kleinkind|säugling|oma|opa|mutter|vater|eltern|stunden|nachts|dunkel${l}|minusgrade|minus|grad|frieren|kalt|schwanger${l}|krank${l}|aufzug|fahrstuhl|zug|tunnel`,
  `bébé|enfants?|nourrisson|grand-?(?:mère|père)|mère|père|parents|heures|nuit|noir|froid|degrés|enceinte|malade|ascenseur|train|tunnel|parking`,
  `beb[eé]|niñ[oa]s?|abuel[oa]s?|madre|padre|padres|horas|noche|oscuras?|fr[ií]o|grados|embarazada|enferm[oa]|ascensor|tren|t[uú]nel|aeropuerto|carretera`,
);
const attacks = kind(
  `(?:wach${l}|sicherheits${l}|security|türsteher|fahrer${l}|busfahrer|kontrolleur${l}|mitarbeiter${l}|personal|techniker|bote|kurier|lieferant|fremde[rn]?|unbekannte[rn]?|mann)`,
  `(?:agents? de sécurité|vigiles?|videur|chauffeur|conducteur|contrôleur|employé${l}|livreur|technicien|inconnu${l}|homme)`,
  `(?:guardias?|vigilante|seguridad|portero|conductor|ch[oó]fer|revisor|emplead[oa]|repartidor|t[eé]cnico|desconocid[oa]|hombre)`,
);
const attacked = kind(
  `geschlagen|geschubst|gestoßen|getreten|angegriffen|bedroht|gewürgt|gepackt|angefasst|begrapscht|verfolgt|am (?:handy|telefon|steuer)|betrunken|eingeschlafen|stand (?:plötzlich )?in (?:meine[mr]|unsere[mr])|in (?:mein|unser) zimmer|rote ampel|angefahren|gerast|zu schnell`,
  `frapp[ée]${l}|pouss[ée]${l}|agress[ée]${l}|menac[ée]${l}|étrangl${l}|attrap${l}|touch[ée]${l}|suivie?|au téléphone en conduisant|téléphone au volant|ivre|saoul|endormi${l}|dans ma chambre|feu rouge|trop vite|renversé`,
  `golpe[oó]|peg[oó]|empuj[oó]|agredi[oó]|amenaz[oó]|agarr[oó]|toc[oó]|sigui[oó]|con el m[oó]vil|mirando el m[oó]vil|borracho|dormido|en mi habitaci[oó]n|sem[aá]foro en rojo|atropell[oó]|a toda velocidad`,
);
const drugs = kind(
  `medikament${l}|tablette${l}|insulin|dosis|rezept|asthmaspray|sauerstoff|médicaments?|comprimés?|insuline|dose|ordonnance|oxygène|medicamentos?|pastillas?|insulina|receta|ox[ií]geno|medicaci[oó]n`,
);
const amiss = kind(
  `falsch${l}|doppelte?|verwechselt|abgelaufen|warm|fehlt|zu spät|nicht geliefert|ausgefallen|verloren|mauvais${l}|erreur|double|périm${l}|tiède|pas livr${l}|perdu${l}|panne|equivocad[oa]|err[oó]ne[oa]|doble|caducad[oa]|caliente|no (?:lleg[oó]|ha llegado)|perdid[oa]|fall[oó]`,
);

const law = kind(
  `richter${l}|gericht${l}|klage|rechtsabteilung|rechtsbeistand|jurist${l}|mahnbescheid|einstweilige|gewerkschaft|behörde${l}|aufsicht${l}|ordnungsamt|gewerbeaufsicht|gesundheitsamt|kartellamt|bafin|eu-recht|gesetz(?:e|es|lich\\p{L}*)?|paragra(?:f|ph)${l}|vertrag|agb|widerrufsrecht|fluggastrechte|polizei|staatsanwalt${l}|schadensersatz|haftung|haftbar|haften`,
  `juges?|juge|tribunal|justice|huissier|assignation|plainte|loi|code (?:civil|de la consommation|du travail)|contrat|autorité${l}|répression des fraudes|inspection du travail|syndicat|police|procureur|dommages(?: et intérêts|-intérêts)?|droit|juridique|prud'hommes|association de consommateurs|avis d'avocat`,
  `juez|jueces|juicio|juzgado|ley(?:es)?|c[oó]digo (?:civil|penal)|contrato|autoridad${l}|inspecci[oó]n|sindicato|polic[ií]a|fiscal[ií]a|fiscal|indemnizaci[oó]n|derechos?|legal(?:es|mente)?|burofax|ocu|facua|oficina (?:del|de) consumidor|organismo regulador|cnmc|aesa`,
);
const invoked = kind(
  `verstoß${l}|verstößt|verstoßen|brechen|gebrochen|bruch|nichtig|unwirksam|ungültig|rechtswidrig|illegal|verboten|melde${l}|gemeldet|beschwer${l}|einschalten|eingeschaltet|informiert|sehen uns|treffen uns|vor|erklären|entscheiden|verpflichtet|zusteht|mein(?:e)? recht${l}|recht auf|frist|fordere|verlange|machen? .{0,12}haftbar|post von|hören von|für (?:den|die|jeden|alle) (?:schaden|schäden|verlust|kosten)`,
  `enfreint|violé?${l}|violation|nul|illégal${l}|abusi(?:f|ve)${l}|interdit|signal[ée]${l}|saisi${l}|saisir|alert[ée]${l}|contact[ée]${l}|verra|verrons|devant|expliquer|oblige${l}|droit à|réclame|exige|délai|recours|poursuiv${l}|poursuites|porte(?:r|rai)?|déposé`,
  `incumpl${l}|viol(?:a|an|ado|ación|ando)|nul[oa]|ilegal(?:es)?|abusiv[oa]|prohibido|denunci${l}|reclam${l}|avisad[oa]|inform(?:ado|ada|aré)|vemos|veremos|delante|ante|explicar|obliga${l}|derecho a|exijo|plazo|acciones|emprender|presentad[oa]|puesto`,
);

const records = kind(
  `(?:meine?[mnrs]?|unsere?[mnrs]?|persönliche[nrs]?) (?:\\p{L}+ )?(?:daten|adresse|anschrift|handynummer|telefonnummer|nummer|mail${l}|e-mail${l}|konto|kontodaten|kontoauszug|rechnung${l}|gespräch${l}|aufnahme${l}|aufzeichnung${l}|foto${l}|bild(?:er)?|standort${l}|akte|befund${l}|ergebnisse|gehalt|ausweis|profil|buchung|bestellungen|chatverlauf|gesicht|stimme|kontakte)`,
  `(?:mon|ma|mes|notre|nos) (?:\\p{L}+ )?(?:données|adresse|numéro|téléphone|mail|e-?mail|compte|relevé${l}|factures?|conversations?|enregistrements?|photos?|position|localisation|dossier|résultats|salaire|passeport|carte d'identité|profil|réservation|commandes|visage|voix|contacts|coordonnées)`,
  `(?:mi|mis|nuestr[oa]s?) (?:\\p{L}+ )?(?:datos|direcci[oó]n|n[uú]mero|tel[eé]fono|correo|e-?mail|cuenta|extracto|facturas?|conversaciones|llamadas|grabaciones|fotos?|ubicaci[oó]n|expediente|historial|resultados|sueldo|pasaporte|dni|perfil|reserva|pedidos|cara|voz|contactos)`,
);
const handled = kind(
  `löschen|löscht|gelöscht|löschung|entfernen|entfernt|kopie|auskunft|einsehen|herausgeben|weitergegeben|weitergeben|verkauft|verkaufen|geteilt|teilen|veröffentlicht|verschickt|geschickt (?:an|worden)|gesendet|gegeben|vorgelesen|gezeigt|sichtbar|im netz|im internet|online|darknet|geleakt|gestohlen|gehackt|an (?:einen |den |meine[nm]? |unsere[nm]? )?(?:fremde${l}|nachbar${l}|ex|chef|dritte)|woher|warum (?:braucht|wollt|wollen|brauchen)|speichert|gespeichert|ohne (?:meine )?(?:zustimmung|einwilligung|erlaubnis|zu fragen)|nie zugestimmt|widerspr${l}|einwilligung|verwendet|nutzt`,
  `supprim${l}|effac${l}|retir${l}|copie|accès|vendu${l}|vend(?:re|ez)|partag[ée]${l}|transmis${l}|publi[ée]${l}|envoy[ée]${l}|donn[ée]e? à|communiqu[ée]${l}|lu${l} à|divulgu${l}|visibles?|en ligne|sur internet|fuit[ée]${l}|fuite|piraté${l}|volé${l}|à (?:un inconnu|mon ex|mon patron|mon voisin|des tiers|mon employeur)|pourquoi (?:voulez|avez|demandez|faut)|comment avez|d'où|sans (?:mon )?(?:accord|consentement|autorisation|demander)|jamais (?:accepté|consenti|donné)|oppose|conserv${l}|gard(?:ez|é)|utilis${l}`,
  `borr${l}|elimin${l}|suprim${l}|copia|acceso|acceder|vendid[oa]s?|vend(?:e|en|éis|er)|compart${l}|cedid[oa]s?|publicad[oa]s?|publicaron|enviad[oa]s?|enviaron|dad[oa]|dieron|dio|filtrad[oa]s?|filtr[oó]|visibles?|en internet|en l[ií]nea|hackead[oa]s?|robad[oa]s?|a (?:un desconocido|mi ex|mi jefe|mi vecin[oa]|terceros|otra persona)|por qu[eé] (?:quer[eé]is|necesit${l}|ped[ií]s|pide)|c[oó]mo (?:ten[eé]is|hab[eé]is|tienen|consigui${l})|de d[oó]nde|sin (?:mi )?(?:permiso|consentimiento|autorizaci[oó]n|preguntar)|nunca (?:acept[eé]|di|autoric[eé])|me opongo|guard(?:a|an|áis|ado)|us(?:an|áis|ado)`,
);
const others = kind(
  `fremde[rnms]?|(?:ein(?:em|en|er|es)?|an) anderen? (?:kund${l}|person|patient${l}|gast${l}|gäste${l})|anderer (?:kund${l}|leute|personen|gäste)|des nachbarn|vormieter${l}|vorbesitzer${l}`,
  `(?:d'un |un |d'une )?autres? (?:client${l}|personne${l}|patient${l}|usager${l})|quelqu'un d'autre|d'un inconnu|inconnus?|ancien (?:locataire|propriétaire)`,
  `(?:de )?otr[oa]s? (?:client[ea]?s?|persona${l}|paciente${l}|usuari[oa]s?|huésped${l})|de un desconocido|anterior (?:inquilino|dueño|propietario)`,
);
const ofOthers = kind(
  `rechnung${l}|kontoauszug${l}|daten|adresse|konto|befund${l}|bestellung${l}|profil|fotos?|post|unterlagen|factures?|relevé${l}|données|compte|résultats|commandes|coordonnées|courrier|facturas?|extractos?|datos|cuenta|resultados|pedidos|dirección|expediente|correo`,
);

export const dangersAbroad: readonly Frame[] = [
  sentence(breaks, things, someone),
  sentence(breaks, things, nearly),
  sentence(heats, things),
  sentence(notFood, foods, eats),
  sentence(nearly, worst, someone),
  sentence(nearly, worst, things),
  sentence(without, weak),
  sentence(attacked, attacks),
  sentence(drugs, amiss),
];
export const claimsAbroad: readonly Frame[] = [passage(law, invoked)];
export const dataMattersAbroad: readonly Frame[] = [sentence(records, handled), sentence(others, ofOthers)];
