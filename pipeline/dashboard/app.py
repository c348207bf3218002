"""The script that Streamlit runs for each reader; its one argument is the output folder."""

import sys
from pathlib import Path

import streamlit as st

from pipeline.dashboard import pages
from pipeline.dashboard.store import StoreError, opened
from pipeline.dashboard.style import CSS


def main(folder: Path) -> None:
    """Draw the page that the address asks for."""
    one = st.query_params.get("incident")
    st.set_page_config(
        page_title="Incident · Habeas" if one else "Habeas",
        layout="wide",
        initial_sidebar_state="collapsed" if one else "expanded",
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )
    st.html(CSS)
    try:
        store = opened(folder)
    except StoreError as error:
        st.html("<h1>Nothing to show</h1>")
        st.text(str(error))
        return
    if one:
        pages.one_incident(store, one)
    else:
        pages.overview(store)


main(Path(sys.argv[1]))
