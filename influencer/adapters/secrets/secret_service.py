"""The Secret Service of Linux desktops, without ever asking anybody.

keyring's own backend takes the default collection, which creates it where there is none, and
unlocks what is locked: both wait for a person at a screen, for ever.
"""

from jeepney.io.blocking import open_dbus_connection
from keyring.backends import SecretService
from keyring.errors import KeyringLocked
from secretstorage import Collection, Item, get_collection_by_alias

from influencer.adapters.secrets.session_bus import session_bus


class NoSessionBusError(Exception):
    """No D-Bus session of this user is to be seen."""


class Keyring(SecretService.Keyring):
    """The default collection by its alias, and nothing while it is locked."""

    def get_preferred_collection(self) -> Collection:
        """Called by each method of the base class before anything else.

        Raises:
            NoSessionBusError: there is no bus.
            KeyringLocked: the collection is locked.
        """
        address = session_bus()
        if address is None:
            raise NoSessionBusError
        connection = open_dbus_connection(bus=address)
        collection = get_collection_by_alias(connection, "default")
        if collection.is_locked():
            raise KeyringLocked
        return collection

    def unlock(self, item: Item) -> None:
        """Called before an item is read; where the base class would ask, this one refuses."""
        if item.is_locked():
            raise KeyringLocked
