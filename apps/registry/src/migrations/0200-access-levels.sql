-- Levels of access are facts now, with who set them and when, and decide also who finds a record in the past:
-- the register is built again from the log, whose next start finds no checkpoint.
delete from registry.register_line;
delete from registry.history_entry;
delete from registry.aggregate_version;
delete from registry.parked_event where projection = 'register';
delete from registry.projection_checkpoint where projection = 'register';
