"""What several diagrams share."""
