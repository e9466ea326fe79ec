package io.jiuyuan.assistance.household.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HouseholdNoteRepository extends JpaRepository<HouseholdNote, String> {

    List<HouseholdNote> findByHouseholdNumberOrderByNotedAt(String householdNumber);
}
