"""Which pictures a model had a part in, as the platform is told so when they are published."""

BACKGROUNDS = """
ALTER TABLE posts ADD COLUMN image_background TEXT;            -- the model that painted it
"""
