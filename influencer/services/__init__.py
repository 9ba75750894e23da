"""The composition root: which adapter stands behind which port, each built when first asked for.

Adapters, and the libraries that they import, are imported here and nowhere else, so a command pays
only for what it uses.
"""

from influencer.services.preview import PreviewServices
from influencer.services.publishing import Services

__all__ = ["PreviewServices", "Services"]
