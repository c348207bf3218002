"""Serve the dashboard to this machine: no telemetry, nothing asked of or told to the outside."""

from __future__ import annotations

import ipaddress
import os
import socket
from pathlib import Path


class ServeError(Exception):
    """The dashboard cannot be served; the message is one line for the user."""


def flags(host: str, port: int) -> dict[str, object]:
    """Return Streamlit's options."""
    return {
        "global_developmentMode": False,
        "server_address": host,
        "server_port": port,
        "server_headless": True,  # opens no browser and asks for no e-mail address
        "server_showEmailPrompt": False,
        "server_allowedHosts": _names(host),  # so that no page elsewhere reaches it under a name of its own
        "server_corsAllowedOrigins": [],
        "server_enableCORS": True,
        "server_enableXsrfProtection": True,
        "server_enableStaticServing": False,
        "server_enableAgentApi": False,
        "server_fileWatcherType": "none",
        "server_runOnSave": False,
        "server_maxUploadSize": 1,
        "client_allowedOrigins": [],  # its cloud's, otherwise
        "client_showErrorDetails": "none",
        "client_showErrorLinks": False,
        "client_toolbarMode": "viewer",
        "runner_magicEnabled": False,
        "theme_light_primaryColor": "#1f66c1",  # both read well as small text on their page
        "theme_dark_primaryColor": "#7fb2f2",
        "browser_gatherUsageStats": False,
        "browser_serverAddress": host,
        "browser_serverPort": port,
        "logger_hideWelcomeMessage": True,
        "logger_level": "error",
    }


def loopback(host: str) -> bool:
    """Say whether only this machine can reach a host."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _names(host: str) -> list[str]:
    return ["127.0.0.1", "localhost", "[::1]"] if loopback(host) else []


def serve(folder: Path, host: str, port: int) -> None:
    """Read the folder, then serve until interrupted.

    Raises:
        ServeError: if the port is taken or the host none of this machine.
        pipeline.dashboard.store.StoreError: if the folder cannot be shown.
    """
    from streamlit.web import bootstrap  # noqa: PLC0415 (a second and a half)

    from pipeline.dashboard import pages  # noqa: F401, PLC0415 (so that the first reader does not wait for it)
    from pipeline.dashboard.store import opened  # noqa: PLC0415

    _try(host, port)
    opened(folder)
    _take_nobodys_settings()
    options = flags(host, port)
    _ask_nobody_for_an_address(host)
    os.environ["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] = "false"
    bootstrap.load_config_options(options)
    shown = f"[{host}]" if ":" in host else host
    print(f"habeas: {folder} at http://{shown}:{port} (Ctrl+C ends)", flush=True)
    bootstrap.run(str(Path(__file__).with_name("app.py")), False, [str(folder)], options)


def _take_nobodys_settings() -> None:
    """Keep Streamlit from the configuration files of the home and the current folder, which are for other pages.

    A theme in them would have this one fetch fonts and colours from outside, a path serve it at another address.
    """
    from streamlit import config  # noqa: PLC0415

    config.get_config_files = _no_files


def _no_files(file_name: str) -> list[str]:  # noqa: ARG001 (Streamlit's form)
    return []


def _ask_nobody_for_an_address(host: str) -> None:
    """Keep Streamlit from asking a service outside for this machine's address, as it does when a page elsewhere calls.

    Its address in the local network, found without a packet, counts only where the dashboard is served there.
    """
    from streamlit import net_util  # noqa: PLC0415

    net_util.get_external_ip = _no_address
    if loopback(host):
        net_util.get_internal_ip = _no_address


def _no_address() -> None:
    return None


def _try(host: str, port: int) -> None:
    try:
        family, kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind(address)
    except OSError as error:
        told = f"cannot serve at {host}, port {port} ({error.strerror}); choose another --port or --host"
        raise ServeError(told) from error
