-- The fact on which a confirmed exit rests, named on its paper.
ALTER TABLE JY_EXIT ADD decided_fact VARCHAR(40);
