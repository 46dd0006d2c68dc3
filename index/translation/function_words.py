"""The commonest words of each language: never translated, but they tell what language a query is in."""

from collections.abc import Mapping
from types import MappingProxyType

FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset(
            """the a an of and to in on for with by from at as is are was were be been being it its this that
            these those not no but or if than then so he she his her him they them their we us our you your i me
            my what which who whom whose where when why how can could may might must shall should will would do
            does did have has had up out off over into about there here all any both each such very just also
            too get gets go goes let make makes put set""".split()  # noqa: SIM905 - reads as a list of words
        ),
        "fr": frozenset(
            """le la les l de des du d un une et en au aux à a dans par pour sur avec sans sous est sont être été
            ce cet cette ces se s si ne n pas plus que qu qui quoi dont où quand comment pourquoi il elle ils elles
            on nous vous je j tu me m te t lui leur leurs son sa ses mon ma mes ton ta tes notre nos votre vos mais
            ou donc or ni car y c comme tout tous toute toutes fait faire peut ont ai as avait sera entre vers chez
            très même aussi bien""".split()  # noqa: SIM905 - as above
        ),
    }
)
