-- The month whose visit task comes next or is there, so that months which pass while nothing runs are not skipped.
ALTER TABLE JY_VISIT_DUTY ADD next_month VARCHAR(7);
