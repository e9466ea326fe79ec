package io.jiuyuan.workdays.domain;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Imported days by date. */
public interface CalendarDayRepository extends JpaRepository<CalendarDay, LocalDate> {

    List<CalendarDay> findByDayBetweenOrderByDay(LocalDate first, LocalDate last);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from CalendarDay d where d.day between :first and :last")
    void deleteBetween(LocalDate first, LocalDate last);

    @Query("select year(d.day), count(d) from CalendarDay d group by year(d.day)")
    List<Object[]> countByYear();
}
