"""Read a text into a record, one step a module; the engine is pure: no clock, no network, no environment."""
