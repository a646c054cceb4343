"""Pictures drawn on the server: the same shapes on the page, in print, as an SVG file and as a PNG."""
