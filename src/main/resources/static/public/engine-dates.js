// An AngularJS module of Cockpit, which fixes its date format in code and not in its locale files: dates as offices write them.
/* global angular */
angular.module('jiuyuan.dates', []).config(['camDateFormatProvider', (formats) => {
  formats.setDateFormat('YYYY年M月D日 HH:mm', 'normal');
  formats.setDateFormat('YYYY年M月D日 HH:mm', 'abbr');
}]);
