"""The commands, one a module. `pipeline.cli` imports a module only when its command is called."""
