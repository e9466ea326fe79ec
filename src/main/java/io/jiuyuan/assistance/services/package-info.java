/** Services given to a person, free of charge, and what became of recommended vacancies (T5 to T7, T35, K7, X7, X10). */
package io.jiuyuan.assistance.services;
