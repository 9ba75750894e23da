"""Pictures that show something true about a fact, drawn with Pillow and passed by a gate."""
