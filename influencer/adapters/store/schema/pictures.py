"""What pictures are varied by."""

LOOKS = """
ALTER TABLE posts ADD COLUMN image_look TEXT;  -- perceptual hash and mean colour: c3a5…-f7931a
"""
