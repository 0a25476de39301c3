"""Text as hostile as pages and posts can make it, for the property tests of this folder."""

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةءئؤٱکیپچگڤہھ"
MARKS = "ًٌٍَُِّْٰٓٔٱ̣ۖۢ"
INVISIBLE = "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2067\u2069\u061c\ufeff\u00ad\ufe0f"
SPACES = " \t\n\r\u00a0\u200b\u2028\u2009"
SHAPES = "ﻗﺼﻒﻻﷲﷺﺋﹰﹷﱠﴼﯾﮐ"
FILLERS = ".*،·…-/"
OTHER = '٠١٢٣۴۵٬٫09.,:!؟"«»()#@_aBéş😀𝕏ـ'

pieces = st.one_of(
    st.text(LETTERS, min_size=1, max_size=5),
    st.sampled_from(MARKS),
    st.sampled_from(INVISIBLE),
    st.text(SPACES, min_size=1, max_size=3),
    st.sampled_from(SHAPES),
    st.text("ـ", min_size=1, max_size=3),
    st.sampled_from(["ـ.ـ", "ـ ـ", "ـ*", ".ـ", "*", ".", "ـ..ـ", "ـ ", " هـ ", ".و", "\r\n", "َ.", "ٔ"]),
    st.sampled_from(FILLERS + OTHER),
)
texts = st.lists(pieces, max_size=24).map("".join)
