"""How each store of secrets is built; none is imported before it is used."""

from collections.abc import Callable, Mapping

from influencer.paths import Paths
from influencer.ports import SecretStore


def secret_stores(paths: Paths) -> Mapping[str, Callable[[str], SecretStore]]:
    """Builders by the store's name; each takes a locator, see ``SecretStore``."""

    def keyring(locator: str) -> SecretStore:
        from influencer.adapters.secrets.keyring import KeyringStore

        return KeyringStore(locator)

    def file(locator: str) -> SecretStore:
        from influencer.adapters.secrets.file import FileStore

        del locator  # its folders are the installation's
        return FileStore(paths.data, paths.config)

    def command(locator: str) -> SecretStore:
        from influencer.adapters.secrets.command import CommandStore

        return CommandStore(locator)

    return {"keyring": keyring, "file": file, "command": command}
