"""Places, their inhabitants and their institutions speak of a country; what is only called after one does not."""

import pytest

from index.extraction.countries.gazetteer import find

CASES = [
    ("en", "A flood in Karachi drove thousands from their homes.", "PK"),
    ("en", "The mayor of Gothenburg opened a bridge.", "SE"),
    ("en", "Prices rose in Guangdong and in Bavaria.", "CN DE"),
    ("en", "She grew up in Malibu, Calif., and in Dayton, Ohio.", "US"),
    ("en", "A plant in Austin, TX 78701 was closed.", "US"),
    ("en", "He sold the farm near Moose Jaw, Sask., last year.", "CA"),
    ("en", "The senator, a Democrat, is ill, and so is his wife, Pa says.", ""),
    ("en", "Virginia Woolf and Tennessee Williams wrote plays.", ""),
    ("en", "Lawmakers in Virginia and Maryland; the US is large.", "US"),
    ("en", "Indiana Jones came back to the screen.", ""),
    ("en", "Muscovites and Parisians queued for bread.", "RU FR"),
    ("en", "Texans voted; Quebecers did not.", "US CA"),
    ("en", "The Kremlin warned Capitol Hill and Downing Street.", "RU US GB"),
    ("en", "Bercy and Matignon disagree.", "FR"),
    ("en", "The Fed chairman spoke; the FBI was silent.", "US"),
    ("en", "The Federal Reserve and the Bank of England cut rates.", "US GB"),
    ("en", "A Franco-Iranian academic and a Russo-Cuban pact.", "FR IR RU CU"),
    ("en", "The U.A.E. and the D.R.C. signed.", "AE CD"),
    ("en", "She lives in Jamaica Avenue, near Lima Road.", ""),
    ("en", "The street runs through Kingston, Jamaica.", "JM"),
    ("en", "A bond of 50 mln Australian dollars was issued.", ""),
    ("en", "The Australian dollar fell.", "AU"),
    ("en", "He was shot in Jack London Square.", ""),
    ("fr", "Les Moscovites et les Parisiens font la queue.", "RU FR"),
    ("fr", "le maire new-yorkais et un avocat bruxellois", "US BE"),
    ("fr", "une Toulousaine et deux Lyonnaises", "FR"),
    ("fr", "un accord russo-cubain et un chercheur franco-iranien", "RU CU FR IR"),
    ("fr", "le sommet américano-israélien et la rivalité irano-saoudienne", "US IL IR SA"),
    ("fr", "la frontière soudano-tchadienne", "SD TD"),
    ("fr", "La R.D.C. et les E.A.U. ont signé.", "CD AE"),
    ("fr", "la RDC, les EAU et le RU", "CD AE"),
    ("fr", "Matignon et Bercy ne sont pas d’accord.", "FR"),
    ("fr", "Le Kremlin répond à la Maison Blanche et à Downing Street.", "RU US GB"),
    ("fr", "La SNCF et la RATP sont en grève.", "FR"),
    ("fr", "Il habite rue de Rome, près de l’avenue des États-Unis.", ""),
    ("fr", "le boulevard de la Havane et la rue d’Italie", ""),
    ("fr", "Un train est parti de la gare de Lyon.", ""),
    ("fr", "Un hôpital de Kaboul, en Afghanistan, a brûlé.", "AF"),
    ("fr", "un prêt de 50 millions de dollars australiens", ""),
    ("fr", "le dollar australien recule", "AU"),
    ("fr", "à Marioupol et à Chernihiv, dans le Donbass", "UA"),
    ("fr", "en Toscane, en Bavière et en Andalousie", "IT DE ES"),
    ("fr", "dans le Minnesota et au Nouveau-Mexique", "US"),
    ("fr", "à Salvador de Bahia", "BR"),
]


@pytest.mark.parametrize(("language", "text", "codes"), CASES)
def test_places_speak_of_their_country_and_namesakes_do_not(
    language: str, text: str, codes: str
) -> None:
    assert {mention.code for mention in find(text, language)} == set(codes.split())
